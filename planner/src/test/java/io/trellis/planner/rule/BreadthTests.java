package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Periods;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreadthTests {

    private final Associate mina = mina().build();
    private final PathRule rule = new Breadth(2, new Share(2));

    @Test
    void allowsEnoughAreas() {
        assertThat(rule.allows(mina, Bundle.of(TRUST_1, MAPS_2))).isTrue();
    }

    @Test
    void refusesTooFewAreas() {
        assertThat(rule.allows(mina, Bundle.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.allows(mina, Bundle.of(LONG))).as("without area").isFalse();
        assertThat(rule.sentence(mina)).isEqualTo("Mina works in at least 2 areas");
    }

    @Test
    void expectsTheShareOfActivePeriods() {
        Associate away = mina().leave(Periods.of(1)).build();
        assertThat(rule.allows(away, Bundle.of(TRUST_1))).isTrue();
        assertThat(rule.sentence(away)).isEqualTo("Mina works in at least 1 area");
    }

    @Test
    void promisesAnythingUntilThePathIsWhole() {
        assertThat(rule.promising(mina, List.of(SEARCH_1, MAPS_2))).isTrue();
    }
}
