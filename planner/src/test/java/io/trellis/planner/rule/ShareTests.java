package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Periods;
import org.junit.jupiter.api.Test;

class ShareTests {

    private final Share share = new Share(4);

    @Test
    void isTheWholeMinimumForTheWholeCalendar() {
        assertThat(share.of(3, mina().present(Periods.first(4)).build())).isEqualTo(3);
    }

    @Test
    void isThePartOfActivePeriodsRoundedDown() {
        assertThat(share.of(3, mina().present(Periods.first(3)).build())).isEqualTo(2);
        assertThat(share.of(3, mina().present(Periods.first(1)).build())).isZero();
        assertThat(share.of(
                        3,
                        mina().present(Periods.first(4)).leave(Periods.of(0, 3)).build()))
                .isEqualTo(1);
    }
}
