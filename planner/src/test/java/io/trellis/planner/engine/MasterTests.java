package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Criterion.RegretAtLeast;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MasterTests {

    private static final Budget BUDGET = new Budget(Duration.ofMinutes(1), Progress.SILENT);
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
            master.freeze(new Frozen(fair, Math.round(Math.floor(best(master, fair))), 0));
            assertThat(master.prices(duals(master), 12).earlier()).containsExactly(first, fair);
        }
    }

    private List<Path> seated() {
        var free = Prices.none(new Criterion.Placed(), problem.rows.size());
        return Objects.requireNonNull(new Seating(problem, free, Levels.ANY, BUDGET).find(100));
    }

    /** One of them gives up its first simplex after one iteration, as if it had stalled. */
    static List<Optimizer> optimizers() {
        return List.of(new HighsOptimizer(), new HighsOptimizer(1), new OjalgoOptimizer());
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
