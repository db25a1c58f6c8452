package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodsTests {

    private static final Periods FIRST_AND_THIRD = Periods.of(0, 2);

    @Test
    void areASetOfPositions() {
        assertThat(FIRST_AND_THIRD.stream()).containsExactly(0, 2);
        assertThat(FIRST_AND_THIRD.contains(0)).isTrue();
        assertThat(FIRST_AND_THIRD.contains(1)).isFalse();
        assertThat(FIRST_AND_THIRD.contains(2)).isTrue();
        assertThat(FIRST_AND_THIRD.count()).isEqualTo(2);
        assertThat(FIRST_AND_THIRD.isEmpty()).isFalse();
        assertThat(Periods.of(1, 1)).isEqualTo(Periods.of(1));
    }

    @Test
    void mayBeRangesOrBeginnings() {
        assertThat(Periods.range(1, 3)).isEqualTo(Periods.of(1, 2, 3));
        assertThat(Periods.first(3)).isEqualTo(Periods.of(0, 1, 2));
        assertThat(Periods.first(0)).isEqualTo(Periods.NONE);
        assertThat(Periods.first(Periods.MAX).stream()).hasSize(62).endsWith(61);
    }

    @Test
    void areAddedTakenAwayAndCompared() {
        Periods second = Periods.of(1, 2);
        assertThat(FIRST_AND_THIRD.plus(second)).isEqualTo(Periods.first(3));
        assertThat(FIRST_AND_THIRD.minus(second)).isEqualTo(Periods.of(0));
        assertThat(FIRST_AND_THIRD.and(second)).isEqualTo(Periods.of(2));
        assertThat(FIRST_AND_THIRD.intersects(second)).isTrue();
        assertThat(FIRST_AND_THIRD.intersects(Periods.of(1))).isFalse();
        assertThat(FIRST_AND_THIRD.containsAll(Periods.of(2))).isTrue();
        assertThat(FIRST_AND_THIRD.containsAll(second)).isFalse();
        assertThat(FIRST_AND_THIRD.containsAll(Periods.NONE)).isTrue();
        assertThat(Periods.of(0)).isLessThan(Periods.of(1));
    }

    @Test
    void haveAnEarliestAndALatest() {
        assertThat(Periods.of(3, 5).first()).isEqualTo(3);
        assertThat(Periods.of(3, 5).last()).isEqualTo(5);
        assertThat(Periods.NONE.first()).isEqualTo(64);
        assertThat(Periods.NONE.last()).isEqualTo(-1);
    }
}
