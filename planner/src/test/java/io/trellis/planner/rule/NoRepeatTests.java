package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoRepeatTests {

    private final Associate mina = mina().build();
    private final PathRule rule =
            new NoRepeat(Map.of("search", "family:geo", "maps", "family:geo", "trust", "team:trust"));

    @Test
    void allowsDifferentTeamsOfDifferentFamilies() {
        assertThat(rule.allows(mina, Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(rule.promising(mina, List.of(SEARCH_1))).isTrue();
    }

    @Test
    void refusesATeamOrFamilyTwice() {
        assertThat(rule.allows(mina, Bundle.of(SEARCH_1, SEARCH_2))).isFalse();
        assertThat(rule.allows(mina, Bundle.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.promising(mina, List.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.sentence(mina)).isEqualTo("Mina visits no team or family of teams twice");
    }
}
