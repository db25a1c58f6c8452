package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounds of one stage from the first plan on, without the paths of any better one. */
class ColumnGenerationTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 90);
    private static final int ROUNDS = 1_000;
    private static final long LOWEST = Long.MIN_VALUE;
    private static final Criterion FIRST = new Criterion.RankIs(1);
    private static final Criterion FAIR = new Criterion.RegretAtLeast(1);
    /** Its bound falls in many steps. */
    private static final Criterion LEANING = new Criterion.Steep(5);

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private final Optimizer optimizer = new HighsOptimizer();
    private final Problem generated = new Problem(CohortGenerator.generate(Recipe.of(20, 13, 3, 1)));

    /** No plan is better than a bound, and where the optimum has no fractions it is a plan that reaches it. */
    @Test
    void noPlanIsBetterThanABound() {
        int[] plans = new int[1];
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            for (var criterion : List.of(FIRST, FAIR, new Criterion.Exposure(), new Criterion.PrioritySeats())) {
                try (var master = master(problem, every.plans().getFirst())) {
                    var result =
                            generation(problem, master).run(criterion, List.of(), Levels.ANY, null, LOWEST, ROUNDS);
                    long best = EveryPlan.most(problem, criterion, every.plans());
                    var bound = Objects.requireNonNull(result.bound());
                    assertThat(result.low()).isTrue();
                    assertThat(bound.value()).isGreaterThanOrEqualTo(best);
                    assertThat(master.paths()).allMatch(Path::isComplete);
                    if (result.plan() != null) {
                        assertThat(problem.keepsRows(result.plan())).isTrue();
                        plans[0] += problem.value(criterion, result.plan()) == bound.value() ? 1 : 0;
                    }
                }
            }
        });
        assertThat(plans[0]).isGreaterThan(SEEDS / 2);
    }

    /** With every path in the program there is nothing to add: the bound is the optimum, rounded down. */
    @Test
    void boundsAreAsLowAsWithEveryPath() {
        EveryPlan.forEachProblem(SEEDS, (problem, every) -> {
            try (var few = master(problem, every.plans().getFirst());
                    var all = master(problem, every.all())) {
                var bound = generation(problem, few).run(FAIR, List.of(), Levels.ANY, null, LOWEST, ROUNDS);
                all.aim(FAIR);
                double best = all.relax().value();
                assertThat(Objects.requireNonNull(bound.bound()).value())
                        .isEqualTo(Math.round(Math.floor(best + 1e-6)));
                assertThat(few.paths().size()).isLessThanOrEqualTo(all.paths().size());
            }
        });
    }

    /** The last point keeps every row by the paths there were, and everybody has one path in all of its parts. */
    @Test
    void thePointIsAMixtureOfPlans() {
        try (var master = master(generated, seated())) {
            var result = run(master, null, LOWEST, ROUNDS);
            var point = Objects.requireNonNull(result.point());
            assertThat(Arrays.stream(point).sum()).isCloseTo(generated.people.size(), CLOSE);
            assertThat(master.leavesOut(point)).isFalse();
            assertThat(result.low()).isTrue();
        }
    }

    @Test
    void endsWhenTheBoundIsLowEnough() {
        var seated = seated();
        long low;
        int all;
        try (var master = master(generated, seated)) {
            low = Objects.requireNonNull(
                            run(master, LEANING, null, LOWEST, ROUNDS).bound())
                    .value();
            all = master.paths().size();
        }
        try (var master = master(generated, seated)) {
            var result = run(master, LEANING, null, Long.MAX_VALUE, ROUNDS);
            assertThat(master.paths()).as("the first round").hasSize(seated.size());
            assertThat(result.low()).isTrue();
            var bound = Objects.requireNonNull(result.bound());
            assertThat(bound.value()).isGreaterThan(low);

            long enough = (bound.value() + low) / 2;
            assertThat(Objects.requireNonNull(
                                    run(master, LEANING, bound, enough, ROUNDS).bound())
                            .value())
                    .isBetween(low, enough);
            assertThat(master.paths()).hasSizeBetween(seated.size() + 1, all - 1);
        }
    }

    /** A bound that is known stays where prices say no more. */
    @Test
    void aBoundThatIsKnownIsKept() {
        try (var master = master(generated, seated())) {
            var low = Objects.requireNonNull(run(master, null, LOWEST, ROUNDS).bound());
            assertThat(run(master, low, LOWEST, ROUNDS).bound()).isSameAs(low);
            var free = Bound.of(generated, Prices.none(FAIR, generated.rows.size()), List.of(), Levels.ANY);
            assertThat(free.value()).isGreaterThan(low.value());
            assertThat(Objects.requireNonNull(run(master, free, LOWEST, ROUNDS).bound())
                            .value())
                    .isEqualTo(low.value());
        }
    }

    @Test
    void saysWhenItWasStopped() {
        try (var master = master(generated, seated())) {
            var free = Bound.of(generated, Prices.none(FAIR, generated.rows.size()), List.of(), Levels.ANY);
            assertThat(run(master, free, LOWEST, 0)).isEqualTo(new ColumnGeneration.Result(free, null, null, false));
            var once = run(master, free, LOWEST, 1);
            assertThat(once.low()).isFalse();
            assertThat(once.plan()).as("who is seated").isNotNull();
            assertThat(once.point()).isNotNull();
            var none = new Budget(Duration.ZERO, Progress.SILENT);
            assertThat(new ColumnGeneration(generated, master, none)
                            .run(FAIR, List.of(), Levels.ANY, free, LOWEST, ROUNDS))
                    .isEqualTo(new ColumnGeneration.Result(free, null, null, false));
        }
    }

    /** Nobody's path reaches this stage: there is no point and no bound, and none is claimed to be low. */
    @Test
    void findsNothingWhereAStageCannotBeKept() {
        try (var master = master(generated, seated())) {
            var beyond = new Frozen(FIRST, 3 * generated.people.size() + 1, 0);
            master.freeze(beyond);
            var result = generation(generated, master).run(FAIR, List.of(beyond), Levels.ANY, null, LOWEST, ROUNDS);
            assertThat(result).isEqualTo(new ColumnGeneration.Result(null, null, null, false));
        }
    }

    private ColumnGeneration.Result run(Master master, @Nullable Bound start, long enough, int rounds) {
        return run(master, FAIR, start, enough, rounds);
    }

    private ColumnGeneration.Result run(
            Master master, Criterion criterion, @Nullable Bound start, long enough, int rounds) {
        return generation(generated, master).run(criterion, List.of(), Levels.ANY, start, enough, rounds);
    }

    private static ColumnGeneration generation(Problem problem, Master master) {
        return new ColumnGeneration(problem, master, budget());
    }

    private Master master(Problem problem, List<Path> paths) {
        var master = new Master(problem, optimizer.model(budget()), List.of());
        master.add(paths);
        return master;
    }

    private List<Path> seated() {
        return Objects.requireNonNull(new Seating(generated, new Criterion.Placed(), budget()).find(100));
    }

    private static Budget budget() {
        return new Budget(Duration.ofMinutes(1), Progress.SILENT);
    }
}
