package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Pin;
import io.trellis.planner.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What losses are counted from. */
class GroundTests {

    /** Mina could have had a: what is only tried on costs her a point, what is pinned does not. */
    @Test
    void countsWhatATrialCosts() {
        assertThat(secondChoice(Pin.Kind.TRIED)
                        .stage("regret>=1", -1)
                        .stage("first", 1)
                        .objections())
                .isEmpty();
        assertThat(secondChoice(Pin.Kind.PINNED).stage("first", 1).objections()).isEmpty();
    }

    private static Claim secondChoice(Pin.Kind kind) {
        Associate mina = Claim.TWO_FOR_ONE
                .associate("mina")
                .with()
                .pins(List.of(new Pin("b-1", kind, null)))
                .build();
        return Claim.of(
                        Claim.TWO_FOR_ONE.withAssociates(List.of(mina, Claim.TWO_FOR_ONE.associate("omar"))),
                        Policy.FAIREST)
                .gives("mina", "b-1")
                .gives("omar", "a-1");
    }
}
