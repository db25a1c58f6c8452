package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Progress;
import io.trellis.planner.highs.Highs;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts of small programs at random, searched by either optimizer, against going through every point. */
class OptimizerTests {

    private static final int PROGRAMS = Integer.getInteger("trellis.planner.programs", 400);

    static Stream<Optimizer> optimizers() {
        return Stream.of(new HighsOptimizer(), new OjalgoOptimizer());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anyPointKeepsEveryRowWhereOneDoes(Optimizer optimizer) {
        int none = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            var small = new Small(new Random(seed));
            var found = optimizer.any(small.draft(), 10, budget());
            assertThat(found.complete()).as("seed %d", seed).isTrue();
            small.exists(found.columns(), seed);
            none += found.columns() == null ? 1 : 0;
        }
        assertThat(none).isBetween(PROGRAMS / 10, PROGRAMS * 9 / 10);
    }

    /** Without any work allowed to CP-SAT, branching answers. */
    @Test
    void whatOneSearchDoesNotEndTheOtherDoes() {
        for (int seed = 0; seed < PROGRAMS / 8; seed++) {
            var small = new Small(new Random(seed));
            var found = new HighsOptimizer().any(small.draft(), 0, budget());
            assertThat(found.complete()).as("seed %d", seed).isTrue();
            small.exists(found.columns(), seed);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theBestPointIsWorthMost(Optimizer optimizer) {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            var small = new Small(new Random(seed));
            var found = optimizer.best(small.draft(), small.worth, new double[Small.COLUMNS], 10, budget());
            assertThat(found.complete()).as("seed %d", seed).isTrue();
            small.exists(found.columns(), seed);
            if (found.columns() != null) {
                assertThat(Math.round(small.worth(found.columns())))
                        .as("seed %d", seed)
                        .isEqualTo(Math.round(small.most()));
            }
        }
    }

    /** Beginning near a point changes nothing but the time, whether or not the point keeps the rows. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void theBestPointIsTheSameFromAnywhere(Optimizer optimizer) {
        for (int seed = 0; seed < PROGRAMS / 8; seed++) {
            var small = new Small(new Random(seed));
            var near =
                    new Random(seed).ints(Small.COLUMNS, 0, 2).asDoubleStream().toArray();
            var found = optimizer
                    .best(small.draft(), small.worth, near, 10, budget())
                    .columns();
            assertThat(found == null).isEqualTo(Double.isInfinite(small.most()));
            if (found != null) {
                assertThat(Math.round(small.worth(found))).isEqualTo(Math.round(small.most()));
            }
        }
    }

    @Test
    void nothingIsKnownWithoutTime() {
        var small = new Small(new Random(1));
        var spent = new Budget(Duration.ZERO, Progress.SILENT);
        assertThat(new HighsOptimizer().any(small.draft(), 10, spent)).isEqualTo(new Model.Whole(null, false));
    }

    private static Budget budget() {
        return new Budget(Duration.ofSeconds(60), Progress.SILENT);
    }

    /** Rows with and without a side over columns of 0 to 2. */
    private static final class Small {
        private static final int COLUMNS = 5;
        private static final int ROWS = 3;
        private static final int MOST = 2;

        private final double[][] values = new double[ROWS][COLUMNS];
        private final double[] least = new double[ROWS];
        private final double[] atMost = new double[ROWS];
        private final double[] worth;

        Small(Random random) {
            for (int row = 0; row < ROWS; row++) {
                values[row] = random.ints(COLUMNS, -1, 4).asDoubleStream().toArray();
                least[row] = random.nextBoolean() ? -Highs.INFINITY : random.nextInt(9);
                atMost[row] = random.nextInt(3) == 0 ? Highs.INFINITY : Math.max(0, least[row]) + random.nextInt(2);
            }
            worth = random.ints(COLUMNS, -3, 6).asDoubleStream().toArray();
        }

        Draft draft() {
            var draft = new Draft();
            for (int column = 0; column < COLUMNS; column++) {
                draft.column(MOST);
            }
            for (int row = 0; row < ROWS; row++) {
                int number = draft.row(least[row], atMost[row]);
                for (int column = 0; column < COLUMNS; column++) {
                    draft.enter(column, number, values[row][column]);
                }
            }
            return draft;
        }

        /** A point where there is one, which keeps the rows. */
        void exists(double @Nullable [] point, int seed) {
            assertThat(point == null).as("seed %d", seed).isEqualTo(Double.isInfinite(most()));
            if (point != null) {
                assertThat(keeps(point)).as("seed %d", seed).isTrue();
            }
        }

        /** Of all points; negative infinity where there is none. */
        double most() {
            double[] most = {Double.NEGATIVE_INFINITY};
            visit(new double[COLUMNS], 0, point -> most[0] = keeps(point) ? Math.max(most[0], worth(point)) : most[0]);
            return most[0];
        }

        private static void visit(double[] point, int column, Consumer<double[]> visitor) {
            if (column == COLUMNS) {
                visitor.accept(point);
                return;
            }
            for (int value = 0; value <= MOST; value++) {
                point[column] = value;
                visit(point, column + 1, visitor);
            }
        }

        private boolean keeps(double[] point) {
            for (int row = 0; row < ROWS; row++) {
                double sum = sum(values[row], point);
                if (sum < least[row] - 1e-6 || sum > atMost[row] + 1e-6) {
                    return false;
                }
            }
            return true;
        }

        double worth(double[] point) {
            return sum(worth, point);
        }

        private static double sum(double[] factors, double[] point) {
            double sum = 0;
            for (int column = 0; column < COLUMNS; column++) {
                sum += factors[column] * point[column];
            }
            return sum;
        }
    }
}
