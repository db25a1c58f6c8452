package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.omar;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotVisitedTests {

    private final Associate veteran = mina().past(List.of("maps")).build();
    private final SlotRule rule = NotVisited.of(cohort(veteran, omar().build()));

    @Test
    void opensWhatIsNew() {
        assertThat(rule.allows(veteran, TRUST_1)).isTrue();
        assertThat(rule.allows(omar().build(), MAPS_2)).isTrue();
    }

    @Test
    void closesTeamsOfThePastAndTheirFamilies() {
        assertThat(rule.allows(veteran, MAPS_2)).isFalse();
        assertThat(rule.allows(veteran, SEARCH_1))
                .as("search is of the family of maps")
                .isFalse();
        assertThat(rule.refusal(veteran, MAPS_2)).isEqualTo("Mina has been there before");
    }
}
