package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans near a known one in which somebody has a team, stage by stage, where the relaxation often has fractions. */
class NearLpTests {

    private static final int SEEDS = 3;

    private final Optimizer optimizer = Optimizer.available();
    private int asked;
    private int missing;
    private int proven;
    private int moved;
    private long later;

    /** Whatever the point misses, a whole plan misses no more, and its prices prove that no plan misses less. */
    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void findsAWholePlanThatMissesNoMoreThanItMust(Policy policy) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var cohort = CohortGenerator.generate(Recipe.of(12, 8, 2, seed));
            var limits = Limits.of(Duration.ofSeconds(60));
            var outcome = Planner.plan(cohort, policy, limits, Progress.SILENT);
            assertThat(outcome).isInstanceOf(Outcome.Planned.class);
            var known = new Proven(cohort, ((Outcome.Planned) outcome).plan());
            for (var person : known.problem.people) {
                person.associate.preferences().inOrder().stream()
                        .limit(3)
                        .map(team -> wanted(known, person, team))
                        .filter(wanted -> !wanted.isEmpty() && !wanted.contains(known.plan.get(person.index)))
                        .forEach(wanted -> everyStage(known, wanted));
            }
        }
        assertThat(asked).isGreaterThan(60);
        assertThat(missing).isGreaterThan(20);
        assertThat(proven).as("of %d", missing).isGreaterThan(missing * 9 / 10);
        assertThat(moved).as("in %d plans", asked).isLessThan(asked * 9 / 2);
        assertThat(later).as("in %d plans", asked).isLessThan(asked * 9 / 4);
    }

    private void everyStage(Proven known, List<Path> wanted) {
        for (int stage = 0; stage < Math.min(4, known.stages.size()); stage++) {
            var budget = new Budget(Duration.ofSeconds(60), Progress.SILENT);
            var candidates = Candidates.of(known, wanted, stage, Candidates.ANY);
            var near = candidates == null ? null : NearLp.solve(known, optimizer, candidates, stage, budget);
            if (near != null && near.placed()) {
                holds(known, wanted, stage, near, near.plan(optimizer, budget));
            }
        }
    }

    private void holds(Proven known, List<Path> wanted, int stage, NearLp near, @Nullable List<Path> plan) {
        assertThat(plan).isNotNull().allMatch(Path::isComplete);
        assertThat(plan.get(wanted.getFirst().person().index)).isIn(wanted);
        assertThat(known.problem.keepsRows(plan)).isTrue();
        assertThat(IntStream.range(0, stage)).allMatch(s -> missed(known, plan, s) <= 0);
        assertThat(Math.max(0, missed(known, plan, stage))).isEqualTo(near.missing());
        assertThat(near.firstMissed() == stage).isEqualTo(near.missing() > 0);
        long least = near.atLeast(Candidates.ANY);
        assertThat(least).isLessThanOrEqualTo(near.missing());
        assertThat(near.atLeast(0)).isLessThanOrEqualTo(Math.min(1, least));
        asked++;
        missing += near.missing() > 0 ? 1 : 0;
        proven += near.missing() > 0 && least == near.missing() ? 1 : 0;
        later += IntStream.range(stage + 1, known.stages.size())
                .mapToLong(s -> Math.max(0, missed(known, plan, s)))
                .sum();
        moved += (int) plan.stream().filter(path -> !known.plan.contains(path)).count();
    }

    private static List<Path> wanted(Proven known, Person person, String team) {
        var prices = Prices.none(new Criterion.Stars(), known.problem.rows.size());
        return new PathSearch(person, prices, known.levels(0), known.problem.axisCount)
                .within(Long.MIN_VALUE, 1_000).stream()
                        .filter(path -> path.bundle().slots().stream()
                                .anyMatch(slot -> slot.team().equals(team)))
                        .toList();
    }

    private static long missed(Proven known, List<Path> plan, int stage) {
        var kept = known.stages.get(stage);
        return kept.least() - known.problem.value(kept.criterion(), plan);
    }
}
