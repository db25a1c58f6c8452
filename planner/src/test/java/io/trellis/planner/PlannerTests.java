package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PlannerTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));

    /** {@code -Dtrellis.planner.cohorts=10000} tries more. */
    private static final long COHORTS = Long.getLong("trellis.planner.cohorts", 250);

    @Test
    void reachesWhatTryingEveryPlanReaches() {
        long planned = 0;
        for (long seed = 0; seed < COHORTS; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            Optional<BruteForce> oracle =
                    CohortCheck.findings(cohort).isEmpty() ? BruteForce.of(cohort) : Optional.empty();
            if (oracle.isPresent()) {
                for (Policy policy : List.of(Policy.FAIREST, Policy.MOST_FIRST_CHOICES, Policy.GENEROUS)) {
                    planned += agrees(seed, cohort, policy, oracle.get()) ? 1 : 0;
                }
            }
        }
        assertThat(planned).isGreaterThan(COHORTS / 2);
    }

    @Test
    void findsStablePlansThatTheVerifierAccepts() {
        for (long seed = 0; seed < COHORTS; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            if (CohortCheck.findings(cohort).isEmpty()
                    && Planner.plan(cohort, Policy.STABLE, LIMITS, Progress.SILENT)
                            instanceof Outcome.Planned planned) {
                assertThat(Verifier.verify(cohort, planned.plan()).objections())
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    /** Whether there was a plan; fails when planner and oracle disagree about anything. */
    private static boolean agrees(long seed, Cohort cohort, Policy policy, BruteForce oracle) {
        Outcome outcome = Planner.plan(cohort, policy, LIMITS, Progress.SILENT);
        if (oracle.infeasible()) {
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
            return false;
        }
        SequencedMap<String, Long> best = oracle.best(policy);
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Planned.class);
        Plan plan = ((Outcome.Planned) outcome).plan();
        plan.certificate()
                .stages()
                .forEach(stage -> assertThat(stage.value())
                        .as("seed %d, stage %s of %s", seed, stage.name(), best)
                        .isEqualTo(best.get(stage.name())));
        Verdict verdict = Verifier.verify(cohort, plan);
        assertThat(verdict.objections()).as("seed %d", seed).isEmpty();
        verdict.stages()
                .forEach(stage -> assertThat(stage.bound())
                        .as("seed %d, stage %s", seed, stage.name())
                        .isGreaterThanOrEqualTo(stage.value()));
        return true;
    }
}
