package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Programs over every path of small cohorts, held against every plan there is. */
class PathDraftTests {

    private static final int SEEDS = 60;
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion.PrioritySeats(),
            new Criterion.Changes(),
            new Criterion.RegretAtLeast(1),
            new Criterion.RankIs(1),
            new Criterion.Stars(),
            new Criterion.Exposure());

    private final Optimizer optimizer = new HighsOptimizer();

    @Test
    void itsBestPointIsTheBestPlan() {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var criterion : CRITERIA) {
                var program = new PathDraft(problem, List.of(), every.all());
                assertThat(problem.value(criterion, best(program, program.worth(criterion))))
                        .isEqualTo(EveryPlan.most(problem, criterion, every.plans()));
            }
        });
    }

    /** Stages that are done keep their value, less what later ones may lose of it. */
    @Test
    void everyPointKeepsWhatIsDone() {
        var random = new Random(1);
        int[] bound = new int[1];
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var done : CRITERIA) {
                var criterion = CRITERIA.get(random.nextInt(CRITERIA.size()));
                long value = EveryPlan.most(problem, done, every.plans());
                var frozen = new Frozen(done, value, random.nextInt(2));
                var left = every.plans().stream()
                        .filter(plan -> problem.value(done, plan) >= frozen.least())
                        .toList();
                var program = new PathDraft(problem, List.of(frozen), every.all());
                assertThat(problem.value(criterion, best(program, program.worth(criterion))))
                        .isEqualTo(EveryPlan.most(problem, criterion, left));
                bound[0] += left.size() < every.plans().size() ? 1 : 0;
                program.keep(done, value + 1);
                assertThat(found(program, program.worth(criterion))).isNull();
            }
        });
        assertThat(bound[0]).isGreaterThan(SEEDS / 4);
    }

    /** What no plan reaches is missed by as little as can be. */
    @Test
    void countsWhatIsMissing() {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var criterion : CRITERIA) {
                long most = EveryPlan.most(problem, criterion, every.plans());
                for (long beyond : new long[] {-1, 2}) {
                    var program = new PathDraft(problem, List.of(), every.all());
                    int missing = program.miss(criterion, most + beyond);
                    var costs = new double[program.draft().columns()];
                    costs[missing] = -1;
                    var point = Objects.requireNonNull(found(program, costs));
                    assertThat(Math.round(point[missing])).isEqualTo(Math.max(0, beyond));
                    assertThat(program.plan(point)).isIn(every.plans());
                }
            }
        });
    }

    @Test
    void thereIsNoPlanWhereSomebodyHasNoPath() {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            var program = new PathDraft(problem, List.of(), every.all());
            assertThat(program.plan(new double[program.draft().columns()])).isNull();
        });
    }

    private List<Path> best(PathDraft program, double[] worth) {
        return Objects.requireNonNull(program.plan(Objects.requireNonNull(found(program, worth))));
    }

    private double @Nullable [] found(PathDraft program, double[] worth) {
        var budget = new Budget(Duration.ofSeconds(60), Progress.SILENT);
        try (var model = optimizer.model(budget)) {
            program.draft().into(model);
            model.costs(worth);
            return model.whole(0).columns();
        }
    }
}
