package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.omar;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Pin;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsPinsTests {

    @Test
    void opensThePinnedSlotAndOtherTimes() {
        Associate pinned = pinned(new Pin("search-1", Pin.Kind.PINNED, "Dana"));
        assertThat(rule(pinned).allows(pinned, SEARCH_1)).isTrue();
        assertThat(rule(pinned).allows(pinned, MAPS_2)).isTrue();
        assertThat(rule(pinned).allows(omar().build(), TRUST_1)).isTrue();
    }

    @Test
    void closesWhatOverlapsAPin() {
        Associate pinned = pinned(new Pin("search-1", Pin.Kind.PINNED, "Dana"));
        assertThat(rule(pinned).allows(pinned, TRUST_1)).isFalse();
        assertThat(rule(pinned).allows(pinned, LONG)).isFalse();
    }

    @Test
    void saysWhoPinnedOrWhatHasStarted() {
        assertThat(refusal(new Pin("search-1", Pin.Kind.PINNED, "Dana"))).isEqualTo("Dana pinned Mina elsewhere then");
        assertThat(refusal(Pin.of("search-1"))).isEqualTo("Mina is pinned elsewhere then");
        assertThat(refusal(new Pin("search-1", Pin.Kind.STARTED, null))).isEqualTo("Mina’s rotation there has started");
        assertThat(refusal(new Pin("search-1", Pin.Kind.TRIED, null))).isEqualTo("Mina is tried elsewhere then");
    }

    @Test
    void namesThePinThatIsInTheWay() {
        Associate pinned =
                pinned(new Pin("maps-2", Pin.Kind.PINNED, "Dana"), new Pin("search-1", Pin.Kind.PINNED, "Edo"));
        assertThat(rule(pinned).refusal(pinned, TRUST_1)).isEqualTo("Edo pinned Mina elsewhere then");
        Associate tried = pinned(new Pin("search-1", Pin.Kind.TRIED, null), new Pin("trust-1", Pin.Kind.PINNED, "Edo"));
        assertThat(rule(tried).allows(tried, SEARCH_1)).isFalse();
        assertThat(rule(tried).refusal(tried, SEARCH_1)).isEqualTo("Edo pinned Mina elsewhere then");
    }

    private static String refusal(Pin pin) {
        Associate pinned = pinned(pin);
        return rule(pinned).refusal(pinned, LONG);
    }

    private static Associate pinned(Pin... pins) {
        return mina().pins(List.of(pins)).build();
    }

    private static SlotRule rule(Associate person) {
        return KeepsPins.of(cohort(person, omar().build()));
    }
}
