package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches among every path of small cohorts, held against every plan there is. */
class PlanSearchTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 60);
    private static final double WORK = 5;
    private static final List<Criterion> CRITERIA =
            List.of(new Criterion.RegretAtLeast(1), new Criterion.RankIs(1), new Criterion.PrioritySeats());

    static Stream<Optimizer> optimizers() {
        return Stream.of(new HighsOptimizer(), new OjalgoOptimizer());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void findsAPlanWhereThereIsOne(Optimizer optimizer) {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var criterion : CRITERIA) {
                long best = EveryPlan.most(problem, criterion, every.plans());
                var any = search(problem, optimizer, List.of(), every).any(criterion, best, WORK, budget());
                assertThat(any.complete()).isTrue();
                assertThat(any.plan()).isIn(every.plans());
                assertThat(problem.value(criterion, any.plan())).isEqualTo(best);
                assertThat(search(problem, optimizer, List.of(), every).any(criterion, best + 1, WORK, budget()))
                        .isEqualTo(new PlanSearch.Found(null, true));
            }
        });
    }

    /** The best of those that keep what is done, from any plan on. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void findsTheBestPlanThatKeepsWhatIsDone(Optimizer optimizer) {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var done : CRITERIA) {
                for (var criterion : CRITERIA) {
                    long value = EveryPlan.most(problem, done, every.plans());
                    var left = every.plans().stream()
                            .filter(plan -> problem.value(done, plan) == value)
                            .toList();
                    long best = EveryPlan.most(problem, criterion, left);
                    var frozen = List.of(new Frozen(done, value, 0));
                    var near = every.plans().getLast();
                    var found =
                            search(problem, optimizer, frozen, every).best(criterion, best - 1, near, WORK, budget());
                    assertThat(found.complete()).isTrue();
                    assertThat(found.plan()).isIn(left);
                    assertThat(problem.value(criterion, found.plan())).isEqualTo(best);
                    assertThat(search(problem, optimizer, frozen, every)
                                    .best(criterion, best + 1, near, WORK, budget()))
                            .isEqualTo(new PlanSearch.Found(null, true));
                    assertThat(search(problem, optimizer, frozen, every)
                                    .any(WORK, budget())
                                    .plan())
                            .isIn(left);
                }
            }
        });
    }

    private static PlanSearch search(Problem problem, Optimizer optimizer, List<Frozen> frozen, EveryPlan every) {
        return new PlanSearch(problem, optimizer, frozen, every.all());
    }

    private static Budget budget() {
        return new Budget(Duration.ofMinutes(1), Progress.SILENT);
    }
}
