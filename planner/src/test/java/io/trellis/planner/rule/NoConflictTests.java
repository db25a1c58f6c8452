package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.mina;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoConflictTests {

    private final SlotRule rule = new NoConflict();

    @Test
    void opensTeamsAndSupervisorsWithoutConflict() {
        assertThat(rule.allows(mina().conflicts(List.of("search")).build(), MAPS_2))
                .isTrue();
        assertThat(rule.allows(mina().conflicts(List.of("Tom Becker")).build(), SEARCH_1))
                .as("a slot without supervisor")
                .isTrue();
    }

    @Test
    void closesTeamsAndSupervisorsInConflict() {
        assertThat(rule.allows(mina().conflicts(List.of("Tom Becker")).build(), MAPS_2))
                .isFalse();
        assertThat(rule.allows(mina().conflicts(List.of("search")).build(), SEARCH_1))
                .isFalse();
        assertThat(rule.refusal(mina().build(), MAPS_2)).isEqualTo("Mina has a conflict of interest there");
    }
}
