package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cohorts with more paths than are written down at once, and few enough people for every stage to be proven. */
class MediumCohortTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));
    private static final Cohort COHORT = CohortGenerator.generate(Recipe.of(20, 12, 3, 3));

    @ParameterizedTest
    @EnumSource
    void everyStageIsProven(Policy policy) {
        var plan = ((Outcome.Planned) Planner.plan(COHORT, policy, LIMITS, Progress.SILENT)).plan();
        var verdict = Verifier.verify(COHORT, plan);
        assertThat(verdict.objections()).isEmpty();
        assertThat(verdict.proven()).isTrue();
    }

    /** Fifteen people and fourteen seats in H2, while there are enough in H1 and H3. */
    @Test
    void aPeriodWithTooFewSeatsIsFound() {
        var teams = IntStream.range(0, 15).mapToObj(team -> "t" + team + "=2").toArray(String[]::new);
        var story = Story.of(3).teams(teams);
        for (int person = 0; person < 15; person++) {
            story.person("p" + person, "t" + person, "t" + (person + 1) % 15);
        }
        var cohort = story.cohort();
        var narrow = cohort.withSlots(cohort.slots().stream()
                .filter(slot -> !slot.id().equals("t0-2"))
                .map(slot -> slot.id().endsWith("-2") ? slot.with().seats(0, 1).build() : slot)
                .toList());
        var outcome = Planner.plan(narrow, Policy.FAIREST, LIMITS, Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Infeasible.class);
        var infeasible = (Outcome.Infeasible) outcome;
        assertThat(infeasible.rows())
                .containsExactlyInAnyOrderElementsOf(narrow.slots().stream()
                        .map(Slot::id)
                        .filter(id -> id.endsWith("-2"))
                        .map("seats:"::concat)
                        .toList());
        assertThat(infeasible.associates()).hasSize(15);
        assertThat(Planner.plan(cohort, Policy.FAIREST, LIMITS, Progress.SILENT))
                .isInstanceOf(Outcome.Planned.class);
    }
}
