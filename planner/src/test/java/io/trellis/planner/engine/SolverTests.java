package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.StageProof;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SolverTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(30));

    @Test
    void fallsBackToJavaWithTheSameValues() {
        int planned = 0;
        for (int seed = 0; seed < 40; seed++) {
            var cohort = RandomCohorts.of(seed);
            var slow = new Solver(new OjalgoOptimizer()).solve(cohort, Policy.FAIREST, LIMITS, Progress.SILENT);
            var fast = new Solver(new HighsOptimizer()).solve(cohort, Policy.FAIREST, LIMITS, Progress.SILENT);
            assertThat(slow).as("seed " + seed).hasSameClassAs(fast);
            if (slow instanceof Outcome.Planned(var plan, var _) && fast instanceof Outcome.Planned(var other, var _)) {
                assertThat(values(plan)).as("seed " + seed).isEqualTo(values(other));
                assertThat(Verifier.verify(cohort, plan).objections()).isEmpty();
                planned++;
            }
        }
        assertThat(planned).isGreaterThan(10);
    }

    /** Of this cohort ojAlgo said in four of ten searches that there is none. */
    @Test
    void javaAloneFindsAPlanWheneverThereIsOne() {
        var problem = new Problem(RandomCohorts.of(11));
        var free = Prices.none(new Criterion.Placed(), problem.rows.size());
        var paths = problem.people.stream()
                .flatMap(person -> new PathSearch(person, free, Levels.ANY, problem.axisCount)
                        .within(Long.MIN_VALUE, Integer.MAX_VALUE).stream())
                .toList();
        for (int time = 0; time < 40; time++) {
            var search = new PlanSearch(problem, new OjalgoOptimizer(), List.of(), paths);
            assertThat(search.any(new Criterion.Placed(), 0, 1, new Budget(LIMITS.time(), Progress.SILENT))
                            .plan())
                    .isNotNull();
        }
    }

    private static List<Long> values(Plan plan) {
        return plan.certificate().stages().stream().map(StageProof::value).toList();
    }

    @Test
    void givesTheSamePlanByteForByte() {
        var cohort = CohortGenerator.generate(Recipe.of(24, 14, 3, 5));
        var first = (Outcome.Planned) new Solver().solve(cohort, Policy.FAIREST, LIMITS, Progress.SILENT);
        var second = (Outcome.Planned) new Solver().solve(cohort, Policy.FAIREST, LIMITS, Progress.SILENT);
        assertThat(second.plan()).isEqualTo(first.plan());
    }

    @Test
    void isHonestWhenCancelled() {
        var cohort = CohortGenerator.generate(Recipe.of(24, 14, 3, 5));
        for (int steps = 0; steps < 8; steps++) {
            int patience = steps;
            var outcome = new Solver().solve(cohort, Policy.FAIREST, LIMITS, new Progress() {
                private int seen;

                @Override
                public void report(Step step) {
                    seen++;
                }

                @Override
                public boolean cancelled() {
                    return seen > patience;
                }
            });
            var plan = ((Outcome.Planned) outcome).plan();
            var verdict = Verifier.verify(cohort, plan);
            assertThat(verdict.objections()).isEmpty();
            assertThat(verdict.proven()).isEqualTo(plan.claimsOptimal());
            assertThat(steps > 0 || !plan.claimsOptimal()).isTrue();
        }
    }

    @Test
    void saysNothingWhenThereWasNoTime() {
        var cohort = CohortGenerator.generate(Recipe.of(24, 14, 3, 5));
        assertThat(new Solver().solve(cohort, Policy.FAIREST, Limits.of(Duration.ZERO), Progress.SILENT))
                .isInstanceOf(Outcome.Undecided.class);
    }

    /** A cohort on which branching on the relaxation ended with 118 people where 115 can be had. */
    @Test
    void findsThePlanThatMeetsAHardBound() {
        var cohort = CohortGenerator.generate(new Recipe(200, 60, 3, 8, true, 2));
        var reached = new AtomicReference<Progress.Step>();
        new Solver().solve(cohort, Policy.FAIREST, Limits.of(Duration.ofMinutes(5)), new Progress() {
            @Override
            public void report(Step step) {
                if (step.stage().equals("regret>=4")) {
                    reached.set(step);
                }
            }

            @Override
            public boolean cancelled() {
                var last = reached.get();
                return last != null && Objects.equals(last.value(), last.bound());
            }
        });
        assertThat(reached.get().value()).isEqualTo(-115);
    }
}
