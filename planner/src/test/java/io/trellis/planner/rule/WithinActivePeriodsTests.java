package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Periods;
import org.junit.jupiter.api.Test;

class WithinActivePeriodsTests {

    private final SlotRule rule = new WithinActivePeriods();

    @Test
    void opensWhatLiesWithinActivePeriods() {
        assertThat(rule.allows(mina().build(), LONG)).isTrue();
        assertThat(rule.allows(mina().leave(Periods.of(1)).build(), SEARCH_1)).isTrue();
    }

    @Test
    void closesWhatOverlapsALeave() {
        Associate away = mina().leave(Periods.of(1)).build();
        assertThat(rule.allows(away, LONG)).isFalse();
        assertThat(rule.refusal(away, LONG)).isEqualTo("Mina is on leave then");
    }

    @Test
    void closesWhatComesBeforeOrAfterTheProgram() {
        Associate later = mina().present(Periods.of(1)).build();
        assertThat(rule.allows(later, SEARCH_1)).isFalse();
        assertThat(rule.refusal(later, SEARCH_1)).isEqualTo("Mina is not in the program then");
    }
}
