package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PlannerTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));

    /** {@code planner/bench/prove 10000} tries more. */
    private static final long COHORTS = Long.getLong("trellis.planner.cohorts", 300);

    /** What an ingredient changes is looked for in so many cohorts. */
    private static final long TASTED = Math.min(COHORTS, 1_000);

    private final Map<Ingredient, Integer> binding = new EnumMap<>(Ingredient.class);
    private int planned;
    private int infeasible;
    private int tooMany;
    private int proven;

    @Test
    void reachesWhatTryingEveryPlanReaches() {
        for (long seed = 0; seed < COHORTS; seed++) {
            Cohort cohort = RandomCohorts.of(seed);
            assertThat(CohortCheck.findings(cohort)).as("seed %d", seed).isEmpty();
            Optional<BruteForce> all = BruteForce.of(cohort);
            if (all.isEmpty()) {
                tooMany++;
                continue;
            }
            for (Policy policy : Policy.values()) {
                agrees(seed, cohort, policy, all.get());
            }
            infeasible += all.get().infeasible() ? 1 : 0;
            planned += all.get().infeasible() ? 0 : 1;
            if (seed < TASTED) {
                taste(cohort, all.get());
            }
        }
        System.out.printf(
                "%d cohorts: %d planned under each policy, %d infeasible, %d too large for brute force, 0 wrong;"
                        + " %d plans proven%n",
                COHORTS, planned, infeasible, tooMany, proven);
        System.out.printf("What binds in the first %d: %s%n", TASTED, binding);
        assertThat(planned).isGreaterThan((int) COHORTS / 3);
        assertThat(infeasible).isGreaterThan((int) COHORTS / 50);
        assertThat(binding.keySet()).containsExactlyInAnyOrder(Ingredient.values());
        assertThat(binding.values()).allMatch(times -> times >= TASTED / 300);
    }

    /**
     * The best number of changes with an allowance is not what its bound says: a plan within the allowance of the bound would
     * have hidden that.
     */
    @Test
    void anAllowanceHidesNoWrongClaim() {
        Cohort cohort = RandomCohorts.of(6272);
        BruteForce all = BruteForce.of(cohort).orElseThrow();
        for (Policy policy : Policy.values()) {
            agrees(6272, cohort, policy, all);
        }
    }

    /** Fails when planner and brute force disagree about anything. */
    private void agrees(long seed, Cohort cohort, Policy policy, BruteForce all) {
        Outcome outcome = Planner.plan(cohort, policy, LIMITS, Progress.SILENT);
        if (all.infeasible()) {
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
            return;
        }
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Planned.class);
        Plan plan = ((Outcome.Planned) outcome).plan();
        assertThat(all.allows(plan)).as("seed %d", seed).isTrue();
        SequencedMap<String, Long> best = all.best(policy);
        plan.certificate()
                .stages()
                .forEach(stage -> assertThat(stage.value())
                        .as("seed %d, stage %s of %s", seed, stage.name(), best)
                        .isEqualTo(best.get(stage.name())));
        best.forEach((stage, value) -> {
            if (!stage.equals("changes")) {
                assertThat(all.value(stage, plan))
                        .as("seed %d, %s of %s", seed, stage, best)
                        .isEqualTo(value);
            }
        });
        Verdict verdict = Verifier.verify(cohort, plan);
        assertThat(verdict.objections()).as("seed %d", seed).isEmpty();
        assertThat(verdict.proven()).as("seed %d", seed).isEqualTo(plan.claimsOptimal());
        verdict.stages()
                .forEach(stage -> assertThat(stage.bound())
                        .as("seed %d, stage %s", seed, stage.name())
                        .isGreaterThanOrEqualTo(stage.value()));
        proven += verdict.proven() ? 1 : 0;
    }

    /** Notes which ingredients bind: without them, other plans are best under some policy. */
    private void taste(Cohort cohort, BruteForce all) {
        for (Ingredient ingredient : Ingredient.values()) {
            Cohort without = ingredient.without(cohort);
            if (!without.equals(cohort)) {
                BruteForce.of(without)
                        .filter(other -> Arrays.stream(Policy.values())
                                .anyMatch(policy -> !other.bestPlans(policy).equals(all.bestPlans(policy))))
                        .ifPresent(_ -> binding.merge(ingredient, 1, Integer::sum));
            }
        }
    }
}
