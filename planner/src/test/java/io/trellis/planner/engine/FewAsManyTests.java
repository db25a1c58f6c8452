package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few people planned the way that a thousand are, held against every plan there is. */
class FewAsManyTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 60);

    private final Solver solver = new Solver(new HighsOptimizer(), 0);

    private int best;
    private int worse;
    private int proven;

    @ParameterizedTest
    @EnumSource
    void saysNoMoreThanIsSoAndMostlyFindsTheBest(Policy policy) {
        int infeasible = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var all = BruteForce.of(cohort);
            if (all.isPresent() && all.get().infeasible()) {
                assertThat(solve(cohort, policy)).as("seed %d", seed).isInstanceOf(Outcome.Infeasible.class);
                infeasible++;
            } else if (all.isPresent()) {
                check("seed " + seed, cohort, all.get(), policy);
            }
        }
        assertThat(infeasible).isPositive();
        assertThat(proven).isGreaterThan(worse).isGreaterThan(SEEDS / 5);
        assertThat(best).as("beside %d that are worse", worse).isGreaterThan(10 * worse);
    }

    /** A linear program has half of a first choice for everybody, and plans have one for one of them. */
    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void findsTheBestWhereNoPlanMeetsTheBounds(Policy policy) {
        for (int people = 3; people <= 5; people++) {
            var cohort = Rivals.cohort(people);
            check(people + " people", cohort, BruteForce.of(cohort).orElseThrow(), policy);
        }
        assertThat(best).isEqualTo(3);
    }

    @Test
    void withoutTimeThereIsNoPlan() {
        var limits = Limits.of(Duration.ZERO);
        assertThat(solver.solve(Rivals.cohort(4), Policy.FAIREST, limits, Progress.SILENT))
                .isInstanceOf(Outcome.Undecided.class);
    }

    private Outcome solve(Cohort cohort, Policy policy) {
        return solver.solve(cohort, policy, Story.limits(), Progress.SILENT);
    }

    private void check(String label, Cohort cohort, BruteForce all, Policy policy) {
        var outcome = solve(cohort, policy);
        assertThat(outcome).as(label).isInstanceOf(Outcome.Planned.class);
        var plan = ((Outcome.Planned) outcome).plan();
        assertThat(all.allows(plan)).as(label).isTrue();
        var verdict = Verifier.verify(cohort, plan);
        assertThat(verdict.objections()).as(label).isEmpty();
        assertThat(verdict.proven()).as(label).isEqualTo(plan.claimsOptimal());
        var reached = all.best(policy);
        boolean isBest = plan.certificate().stages().stream()
                .filter(stage -> !stage.name().equals("changes"))
                .allMatch(stage -> all.value(stage.name(), plan) == reached.get(stage.name()));
        if (plan.claimsOptimal()) {
            assertThat(isBest).as(label).isTrue();
            proven++;
        }
        best += isBest ? 1 : 0;
        worse += isBest ? 0 : 1;
    }
}
