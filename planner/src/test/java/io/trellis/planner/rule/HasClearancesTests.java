package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasClearancesTests {

    private static final Slot VAULT =
            MAPS_2.with().clearances(List.of("secret", "finance")).build();

    private final SlotRule rule = new HasClearances();

    @Test
    void opensToThoseWithEveryClearance() {
        assertThat(rule.allows(mina().clearances(List.of("finance", "secret")).build(), VAULT))
                .isTrue();
        assertThat(rule.allows(mina().build(), SEARCH_1)).isTrue();
    }

    @Test
    void namesTheClearanceThatIsMissing() {
        var mina = mina().clearances(List.of("finance")).build();
        assertThat(rule.allows(mina, VAULT)).isFalse();
        assertThat(rule.refusal(mina, VAULT)).isEqualTo("Needs the clearance secret");
    }
}
