package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trellis.planner.Progress;
import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small programs whose answers are known, solved by either optimizer. */
class ModelTests {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final double ANY = Highs.INFINITY;
    /** One simplex gives way to the other before it has done anything. */
    private static final int STALLED_AT_ONCE = 0;

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new HighsOptimizer(),
                new HighsOptimizer(STALLED_AT_ONCE, HighsOptimizer.INTERIOR),
                new HighsOptimizer(STALLED_AT_ONCE, "a method that fails"),
                new OjalgoOptimizer());
    }

    /** 3x + 2y with x + y ≤ 4 and x + 3y ≤ 6 is most at x = 4; another unit of the first row is worth 3. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void anUpperSideHasAPositiveDual(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {-ANY, -ANY}, new double[] {4, 6});
            model.addColumns(columns(new double[] {3, 2}, new double[] {ANY, ANY}, new double[][] {{1, 1}, {1, 3}}));
            var relaxed = model.relax();
            assertThat(relaxed.end()).isEqualTo(Model.End.OPTIMAL);
            assertThat(relaxed.value()).isCloseTo(12, CLOSE);
            assertThat(relaxed.columns()).containsExactly(new double[] {4, 0}, CLOSE);
            assertThat(relaxed.duals()).containsExactly(new double[] {3, 0}, CLOSE);
        }
    }

    /** −x − 2y with x + y ≥ 3 and x ≤ 2: the third unit costs 2. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void aLowerSideHasANegativeDual(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {3}, new double[] {ANY});
            model.addColumns(columns(new double[] {-1, -2}, new double[] {2, ANY}, new double[][] {{1}, {1}}));
            var relaxed = model.relax();
            assertThat(relaxed.value()).isCloseTo(-4, CLOSE);
            assertThat(relaxed.columns()).containsExactly(new double[] {2, 1}, CLOSE);
            assertThat(relaxed.duals()).containsExactly(new double[] {-2}, CLOSE);
        }
    }

    /** A program that is stopped on the way has a point all the same, if its last one still keeps every row. */
    @Test
    void aPointIsLeftWhenItIsStopped() {
        var cancelled = new AtomicBoolean();
        var budget = new Budget(Duration.ofMinutes(1), new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        });
        try (var model = new HighsOptimizer().model(budget)) {
            model.addRows(new double[] {-ANY, -ANY}, new double[] {4, 6});
            model.addColumns(columns(new double[] {3, 2}, new double[] {ANY, ANY}, new double[][] {{1, 1}, {1, 3}}));
            assertThat(model.relax().end()).isEqualTo(Model.End.OPTIMAL);
            model.costs(new double[] {1, 4});
            cancelled.set(true);
            var stopped = model.relax();
            assertThat(stopped.end()).isEqualTo(Model.End.FEASIBLE);
            assertThat(stopped.columns()[0] + stopped.columns()[1]).isLessThanOrEqualTo(4 + 1e-6);
        }
    }

    /** A model that grows: a row over the columns there are, then a column that the row does not know. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void whatIsAddedCounts(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {0}, new double[] {10});
            model.addColumns(columns(new double[] {1, 1}, new double[] {ANY, ANY}, new double[][] {{1}, {1}}));
            model.addRow(-ANY, 3, new int[] {1}, new double[] {1});
            model.costs(new double[] {1, 5});
            assertThat(model.relax().value()).isCloseTo(7 + 15, CLOSE);
            model.addColumns(columns(new double[] {4}, new double[] {2}, new double[][] {{1}}));
            var relaxed = model.relax();
            assertThat(relaxed.value()).isCloseTo(15 + 8 + 5, CLOSE);
            assertThat(relaxed.columns()).containsExactly(new double[] {5, 3, 2}, CLOSE);
            assertThat(relaxed.duals()).containsExactly(new double[] {1, 4}, CLOSE);
            model.bounds(new double[3], new double[] {ANY, 0, 2});
            assertThat(model.relax().value()).as("the second column is closed").isCloseTo(8 + 8, CLOSE);
            model.row(0, 0, 3);
            assertThat(model.relax().value()).as("the first row is tighter").isCloseTo(8 + 1, CLOSE);
            assertThat(model.relaxAgain().value()).isCloseTo(8 + 1, CLOSE);
        }
    }

    /** Written down in any order: two entries of one place add up, a column has its own upper side. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void aDraftIsWhatWasWrittenDown(Optimizer optimizer) {
        var draft = new Draft();
        int x = draft.column(ANY);
        int first = draft.row(-ANY, 4);
        int y = draft.column(1);
        int second = draft.row(2, ANY);
        int z = draft.column(ANY);
        draft.enter(z, second, 1);
        draft.enter(x, first, 0.5);
        draft.enter(y, first, 1);
        draft.enter(x, first, 0.5);
        assertThat(draft.columns()).isEqualTo(3);
        try (var model = model(optimizer)) {
            draft.into(model);
            model.costs(new double[] {1, 2, -3});
            var relaxed = model.relax();
            assertThat(relaxed.value()).isCloseTo(3 + 2 - 6, CLOSE);
            assertThat(relaxed.columns()).containsExactly(new double[] {3, 1, 2}, CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anyPointKeepsTheRows(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {1}, new double[] {5});
            model.addColumns(columns(new double[] {1}, new double[] {ANY}, new double[][] {{1}}));
            var any = model.whole(Model.ANY);
            assertThat(any.columns()).isNotNull();
            assertThat(any.columns()[0]).isBetween(1.0, 5.0);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void wholeNumbersAreFoundOrProvenNotToExist(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {-ANY}, new double[] {7});
            model.addColumns(columns(new double[] {5, 3}, new double[] {ANY, ANY}, new double[][] {{4}, {2}}));
            assertThat(model.relax().value()).isCloseTo(10.5, CLOSE);
            var whole = model.whole(0);
            assertThat(whole.complete()).isTrue();
            assertThat(whole.columns()).isNotNull();
            assertThat(5 * whole.columns()[0] + 3 * whole.columns()[1]).isCloseTo(9, CLOSE);
        }
        try (var model = model(optimizer)) {
            model.addRows(new double[] {3}, new double[] {3});
            model.addColumns(columns(new double[] {1}, new double[] {ANY}, new double[][] {{2}}));
            assertThat(model.relax().end()).isEqualTo(Model.End.OPTIMAL);
            var whole = model.whole(0);
            assertThat(whole.columns()).isNull();
            assertThat(whole.complete()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void whatCannotBeIsInfeasible(Optimizer optimizer) {
        try (var model = model(optimizer)) {
            model.addRows(new double[] {3}, new double[] {ANY});
            model.addColumns(columns(new double[] {1}, new double[] {2}, new double[][] {{1}}));
            assertThat(model.relax().end()).isEqualTo(Model.End.INFEASIBLE);
            var whole = model.whole(Model.ANY);
            assertThat(whole.columns()).isNull();
            assertThat(whole.complete()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aModelKnowsItsName(Optimizer optimizer) {
        assertThat(optimizer.name()).matches("(HiGHS|ojAlgo).*");
    }

    private static Model model(Optimizer optimizer) {
        return optimizer.model(new Budget(Duration.ofSeconds(60), Progress.SILENT));
    }

    /** @param entries per column, one value per row */
    private static Columns columns(double[] costs, double[] upper, double[][] entries) {
        int height = entries[0].length;
        var starts = new int[costs.length];
        var rows = new int[costs.length * height];
        var values = new double[rows.length];
        for (int k = 0; k < costs.length; k++) {
            starts[k] = k * height;
            for (int r = 0; r < height; r++) {
                rows[k * height + r] = r;
                values[k * height + r] = entries[k][r];
            }
        }
        return new Columns(costs, new double[costs.length], upper, starts, rows, values);
    }
}
