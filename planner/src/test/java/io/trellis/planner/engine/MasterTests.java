package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Criterion.RegretAtLeast;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MasterTests {

    private static final Budget BUDGET = new Budget(Duration.ofMinutes(1), Progress.SILENT);
    private static final int OTHERS = 50;
    private static final double CLOSE = 1e-6;

    private final Problem problem = new Problem(CohortGenerator.generate(Recipe.of(20, 13, 3, 1)));

    /** A stage that is let go binds nothing, and one that comes back binds paths that came in meanwhile as well. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void stagesComeAndGo(Optimizer optimizer) {
        var first = new RankIs(1);
        var fair = new RegretAtLeast(1);
        try (var master = new Master(problem, optimizer.model(BUDGET), List.of())) {
            master.add(seated());
            addPaths(master, first, 0, 10);
            addPaths(master, first, 10, problem.people.size());
            double free = best(master, fair);
            master.aim(first);
            long most = Math.round(Math.floor(master.relax().value() + CLOSE));
            master.freeze(new Frozen(first, most, 0));
            double bound = best(master, fair);
            assertThat(bound).isLessThan(free - CLOSE);
            assertThat(master.prices(duals(master), 12).earlier()).containsExactly(first);

            master.release(0);
            assertThat(best(master, fair)).isCloseTo(free, within());
            assertThat(master.prices(duals(master), 12).earlier()).isEmpty();
            addPaths(master, fair, 0, problem.people.size());
            double freer = best(master, fair);
            master.freeze(new Frozen(first, most, 0));
            assertThat(best(master, fair)).isBetween(bound - CLOSE, freer - CLOSE);
            try (var fresh = new Master(problem, optimizer.model(BUDGET), List.of(new Frozen(first, most, 0)))) {
                fresh.add(master.paths());
                assertThat(best(master, fair)).isCloseTo(best(fresh, fair), within());
            }
            master.freeze(new Frozen(fair, Math.round(Math.floor(best(master, fair))), 0));
            assertThat(master.prices(duals(master), 12).earlier()).containsExactly(first, fair);
        }
    }

    /** Keeping a plan is optimal until a stage breaks it; from the plan the program ends where it ends from anywhere. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void startsFromAPlan(Optimizer optimizer) {
        var plan = seated();
        var kept = Criterion.Kept.of(plan);
        var first = new RankIs(1);
        var more = new Frozen(first, problem.value(first, plan) + 1, 0);
        try (var master = new Master(problem, optimizer.model(BUDGET), List.of());
                var other = new Master(problem, optimizer.model(BUDGET), List.of(more))) {
            addPaths(master, first, 0, problem.people.size());
            master.add(plan);
            master.startFrom(plan);
            master.aim(kept);
            var relaxed = master.relax();
            assertThat(relaxed.value()).isCloseTo(problem.value(kept, plan), within());
            assertThat(master.plan(relaxed.columns())).isEqualTo(plan);

            master.freeze(more);
            master.startFrom(plan);
            var better = master.relax();
            other.add(master.paths());
            assertThat(better.value()).isCloseTo(best(other, kept), within()).isLessThan(relaxed.value() - CLOSE);
        }
    }

    /** Two people who are kept apart and want the same team: the program keeps that rule, and it has its price. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void rulesOfTwoPeopleHoldFromTheStart(Optimizer optimizer) {
        var rivals = rivals();
        var apart = new Problem(rivals);
        int row = IntStream.range(0, apart.rows.size())
                .filter(r -> apart.rows.get(r).id().endsWith("atlas"))
                .filter(r -> apart.concernsTwo(r) && apart.rows.get(r).hi() == 1)
                .findFirst()
                .orElseThrow();
        var first = new RankIs(1);
        try (var master = new Master(apart, optimizer.model(BUDGET), List.of())) {
            var free = Prices.none(first, apart.rows.size());
            for (var person : apart.people) {
                master.add(new PathSearch(person, free, Levels.ANY, apart.axisCount).within(Long.MIN_VALUE, 60));
            }
            master.aim(first);
            var relaxed = master.relax();
            var plan = Objects.requireNonNull(master.plan(relaxed.columns()));
            assertThat(apart.keepsRows(plan)).isTrue();
            assertThat(relaxed.value()).as("one of the two has another team").isCloseTo(OTHERS + 1, within());
            assertThat(master.prices(relaxed.duals(), 1).rows()[row]).isPositive();
            assertThat(Bound.of(apart, master.prices(relaxed.duals(), 1), List.of(), Levels.ANY)
                            .value())
                    .isEqualTo(OTHERS + 1);
        }
    }

    private static Cohort rivals() {
        var story = Story.of(1)
                .teams("atlas=2", "beacon=2", "comet=60")
                .person("ada", "atlas", "beacon")
                .person("ben", "atlas", "beacon")
                .coupling(new Coupling.Separated("ada", "ben", Dimension.TEAM));
        IntStream.range(0, OTHERS).forEach(k -> story.person("other-" + k, "comet"));
        return story.cohort();
    }

    private List<Path> seated() {
        return Objects.requireNonNull(new Seating(problem, new Criterion.Placed(), BUDGET).find(100));
    }

    /** One of them gives up the simplex after one iteration, as if it had stalled. */
    static List<Optimizer> optimizers() {
        return List.of(new HighsOptimizer(), new HighsOptimizer(1, HighsOptimizer.INTERIOR), new OjalgoOptimizer());
    }

    private static Offset<Double> within() {
        return Offset.offset(CLOSE);
    }

    private double[] duals(Master master) {
        return master.relax().duals();
    }

    private static double best(Master master, Criterion criterion) {
        master.aim(criterion);
        var relaxed = master.relax();
        assertThat(relaxed.end()).isEqualTo(Model.End.OPTIMAL);
        return relaxed.value();
    }

    /** Of some people, every path that the criterion likes as much as any other. */
    private void addPaths(Master master, Criterion criterion, int from, int to) {
        var free = Prices.none(criterion, problem.rows.size());
        var bound = Bound.of(problem, free, List.of(), Levels.ANY);
        for (var person : problem.people.subList(from, to)) {
            master.add(new PathSearch(person, free, Levels.ANY, problem.axisCount)
                    .within(bound.best()[person.index] - 1, 60));
        }
    }
}
