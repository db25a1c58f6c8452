package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Periods;
import org.junit.jupiter.api.Test;

class ExposureMinimumTests {

    private final PathRule rule = new ExposureMinimum("research", 3, new Share(2));

    @Test
    void allowsEnoughPoints() {
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
    }

    @Test
    void refusesTooFewPoints() {
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, SEARCH_2))).isFalse();
        assertThat(rule.sentence(mina().build())).isEqualTo("Mina needs 3 points of research");
    }

    @Test
    void expectsTheShareOfActivePeriodsRoundedDown() {
        Associate half = mina().leave(Periods.of(0)).build();
        assertThat(rule.allows(half, Bundle.of(MAPS_2))).isTrue();
        assertThat(rule.allows(half, Bundle.of(SEARCH_2))).isFalse();
        assertThat(rule.sentence(half)).isEqualTo("Mina needs 1 point of research");
    }
}
