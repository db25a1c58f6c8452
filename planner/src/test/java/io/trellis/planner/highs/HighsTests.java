package io.trellis.planner.highs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("measures the memory of the whole process")
class HighsTests {

    private static final double INF = Highs.INFINITY;
    private static final int SOLVES = Integer.getInteger("trellis.planner.solves", 10_000);

    /** max 3x + 2y, x + y <= 4, x + 3y <= 7, x <= 3: x = 3, y = 1. */
    private static Highs small() {
        var highs = Highs.open();
        highs.addRows(new double[] {-INF, -INF}, new double[] {4, 7});
        highs.addColumns(new Columns(
                new double[] {3, 2},
                new double[] {0, 0},
                new double[] {3, INF},
                new int[] {0, 2},
                new int[] {0, 1, 0, 1},
                new double[] {1, 1, 1, 3}));
        return highs;
    }

    @Test
    void solvesLinearProgramWithDuals() {
        try (var highs = small()) {
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
            var solution = highs.solution();
            assertThat(highs.info("objective_function_value")).isEqualTo(11, within(1e-9));
            assertThat(solution.columns()).containsExactly(new double[] {3, 1}, within(1e-9));
            assertThat(solution.rows()).containsExactly(new double[] {4, 6}, within(1e-9));
            var y = solution.rowDuals();
            var d = solution.reducedCosts();
            assertThat(4 * y[0] + 7 * y[1] + 3 * d[0]).as("strong duality").isEqualTo(11, within(1e-9));
            assertThat(y)
                    .as("positive on an active upper bound under maximize")
                    .containsExactly(new double[] {2, 0}, within(1e-9));
        }
    }

    /** From y = 4 and x = 0, which breaks the second row and is where a run ends that may take no step, to the optimum. */
    @Test
    void startsFromAVertex() {
        try (var highs = small()) {
            var second = BitSet.valueOf(new long[] {0b10});
            highs.set("simplex_iteration_limit", 0);
            highs.startFrom(second, second);
            assertThat(highs.run()).isEqualTo(ModelStatus.ITERATION_LIMIT);
            assertThat(highs.solution().columns()).containsExactly(new double[] {0, 4}, within(1e-9));
            highs.set("simplex_iteration_limit", Integer.MAX_VALUE);
            highs.startFrom(second, second);
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
            assertThat(highs.solution().columns()).containsExactly(new double[] {3, 1}, within(1e-9));
        }
    }

    @Test
    void goesOnAfterColumnsRowsAndBoundsChange() {
        try (var highs = small()) {
            highs.run();
            highs.addColumns(new Columns(
                    new double[] {10}, new double[] {0}, new double[] {1}, new int[] {0}, new int[] {0}, new double[] {1
                    }));
            assertThat(value(highs)).isEqualTo(10 + 9, within(1e-9));
            highs.addRow(-INF, 0, new int[] {2}, new double[] {1});
            assertThat(value(highs)).isEqualTo(11, within(1e-9));
            highs.rowBounds(2, -INF, 1);
            highs.bounds(new double[] {0, 0}, new double[] {0, 0});
            assertThat(value(highs)).isEqualTo(10, within(1e-9));
            highs.costs(new double[] {0, 0, -1});
            assertThat(value(highs)).isEqualTo(0, within(1e-9));
            assertThat(highs.columns()).isEqualTo(3);
            assertThat(highs.rows()).isEqualTo(3);
        }
    }

    @Test
    void solvesIntegerProgramFromPointWithBound() {
        try (var highs = knapsack(30, 7)) {
            highs.integer(true);
            highs.set("mip_rel_gap", 0.0);
            highs.startFrom(new double[30]);
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
            assertThat(highs.hasPoint()).isTrue();
            var integer = highs.info("objective_function_value");
            assertThat(highs.info("mip_dual_bound")).isEqualTo(integer, within(1e-6));
            highs.integer(false);
            assertThat(value(highs)).isGreaterThan(integer);
        }
    }

    @Test
    void provesInfeasibilityWithRay() {
        try (var highs = Highs.open()) {
            highs.set("presolve", "off");
            highs.set("solver", "simplex");
            highs.addRows(new double[] {3, -INF, -INF}, new double[] {INF, 1, 9});
            highs.addColumns(new Columns(
                    new double[] {0, 0},
                    new double[] {0, 0},
                    new double[] {INF, INF},
                    new int[] {0, 3},
                    new int[] {0, 1, 2, 0, 1},
                    new double[] {1, 1, 1, 1, 1}));
            assertThat(highs.run()).isEqualTo(ModelStatus.INFEASIBLE);
            assertThat(highs.hasPoint()).isFalse();
            var ray = highs.dualRay().orElseThrow();
            assertThat(Math.abs(ray[0])).isEqualTo(Math.abs(ray[1])).isPositive();
            assertThat(ray[2]).isZero();
        }
    }

    @Test
    void reportsProgressAndStopsWhenTold() {
        try (var highs = knapsack(200, 11)) {
            highs.integer(true);
            var bounds = new ArrayList<Double>();
            highs.watch(new Watch() {
                @Override
                public void progress(double value, double bound) {
                    bounds.add(bound);
                }

                @Override
                public boolean stop() {
                    return true;
                }
            });
            assertThat(highs.run()).isEqualTo(ModelStatus.INTERRUPTED);
        }
        try (var highs = knapsack(60, 12)) {
            highs.integer(true);
            var bounds = new ArrayList<Double>();
            highs.watch(new Watch() {
                @Override
                public void progress(double value, double bound) {
                    bounds.add(bound);
                }

                @Override
                public boolean stop() {
                    return false;
                }
            });
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
            assertThat(bounds).isNotEmpty();
            assertThat(bounds.getLast()).isGreaterThanOrEqualTo(highs.info("objective_function_value") - 1e-6);
        }
    }

    @Test
    void saysWhenOptionIsUnknown() {
        try (var highs = Highs.open()) {
            assertThatThrownBy(() -> highs.set("no_such_option", true))
                    .isInstanceOf(HighsFailed.class)
                    .hasMessage("Highs_setBoolOptionValue answered -1.");
            assertThatThrownBy(() -> highs.set("no_such_option", 1))
                    .isInstanceOf(HighsFailed.class)
                    .hasMessage("Highs_setIntOptionValue answered -1.");
            assertThatThrownBy(() -> highs.set("no_such_option", 1.0))
                    .isInstanceOf(HighsFailed.class)
                    .hasMessage("Highs_setDoubleOptionValue answered -1.");
            assertThatThrownBy(() -> highs.set("no_such_option", "on"))
                    .isInstanceOf(HighsFailed.class)
                    .hasMessage("Highs_setStringOptionValue answered -1.");
        }
    }

    @Test
    void leavesOpenWhatIsWrongOnlyWhenAllowedTo() {
        assertThat(unbounded(true)).isEqualTo(ModelStatus.UNBOUNDED_OR_INFEASIBLE);
        assertThat(unbounded(false)).isEqualTo(ModelStatus.UNBOUNDED);
    }

    /** max x, x >= 0, and nothing else. */
    private static ModelStatus unbounded(boolean vague) {
        try (var highs = Highs.open()) {
            highs.set("allow_unbounded_or_infeasible", vague);
            highs.addRows(new double[] {0}, new double[] {INF});
            highs.addColumns(new Columns(
                    new double[] {1, 1},
                    new double[] {0, 0},
                    new double[] {INF, INF},
                    new int[] {0, 1},
                    new int[] {0, 0},
                    new double[] {1, 1}));
            return highs.run();
        }
    }

    @Test
    void keepsThePointItStartsFromWhenThereIsNoTime() {
        try (var highs = knapsack(60, 5)) {
            highs.integer(true);
            highs.set("time_limit", 0.0);
            highs.startFrom(new double[60]);
            assertThat(highs.run()).isEqualTo(ModelStatus.TIME_LIMIT);
            assertThat(highs.hasPoint()).isTrue();
        }
        try (var highs = knapsack(60, 5)) {
            highs.integer(true);
            highs.set("time_limit", 0.0);
            assertThat(highs.run()).isEqualTo(ModelStatus.TIME_LIMIT);
            assertThat(highs.hasPoint()).isFalse();
        }
    }

    /** A limit counts from when it is set, however long the runs before took. */
    @Test
    void endsWhenTheTimeIsUpAndGoesOnWithMore() {
        try (var highs = Highs.open()) {
            highs.addRows(new double[] {-Highs.INFINITY}, new double[] {4});
            highs.addColumns(new Columns(
                    new double[] {1}, new double[] {0}, new double[] {9}, new int[] {0}, new int[] {0}, new double[] {2
                    }));
            highs.limit(Duration.ofMinutes(1));
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
            highs.set("time_limit", 0.0);
            highs.costs(new double[] {-1});
            assertThat(highs.run()).isEqualTo(ModelStatus.TIME_LIMIT);
            highs.limit(Duration.ofMinutes(1));
            assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
        }
    }

    @Test
    void anEmptyModelMayBeChangedToo() {
        try (var highs = Highs.open()) {
            highs.costs(new double[0]);
            highs.bounds(new double[0], new double[0]);
            highs.integer(true);
            assertThat(highs.run()).isEqualTo(ModelStatus.MODEL_EMPTY);
            assertThat(highs.solution().columns()).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("restricted")
    void takesTheLibraryThatWasReleased() {
        var version = (MemorySegment) HighsLibrary.load(HighsLibrary.read()).call(Function.VERSION);
        assertThat(version.reinterpret(16).getString(0)).isEqualTo(Highs.VERSION);
    }

    @Test
    void refusesOtherLibrary() {
        assertThatThrownBy(() -> HighsLibrary.load(new byte[] {1, 2, 3}))
                .isInstanceOf(HighsUnavailable.class)
                .hasMessageContaining("not the one that was released");
    }

    @Test
    void memoryStaysFlatOverTenThousandSolves() throws IOException {
        solve(SOLVES / 5);
        var before = residentKilobytes();
        solve(SOLVES);
        assertThat(residentKilobytes() - before).as("growth in KB").isLessThan(20_000);
    }

    private static void solve(int times) {
        var quiet = new Watch() {
            @Override
            public void progress(double value, double bound) {}

            @Override
            public boolean stop() {
                return false;
            }
        };
        for (int i = 0; i < times; i++) {
            try (var highs = small()) {
                highs.watch(quiet);
                highs.integer(i % 2 == 0);
                highs.run();
                highs.solution();
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Highs highs) {
        assertThat(highs.run()).isEqualTo(ModelStatus.OPTIMAL);
        return highs.info("objective_function_value");
    }

    /** A multi-dimensional knapsack that the root of the search tree does not close. */
    private static Highs knapsack(int items, int seed) {
        var random = new Random(seed);
        var highs = Highs.open();
        int dimensions = 5;
        var capacity = new double[dimensions];
        var free = new double[dimensions];
        Arrays.fill(capacity, items * 12.0);
        Arrays.fill(free, -INF);
        highs.addRows(free, capacity);
        var costs = random.doubles(items, 10, 60).map(Math::floor).toArray();
        var upper = new double[items];
        Arrays.fill(upper, 1);
        var starts = new int[items];
        var rows = new int[items * dimensions];
        for (int i = 0; i < items; i++) {
            starts[i] = i * dimensions;
            for (int d = 0; d < dimensions; d++) {
                rows[i * dimensions + d] = d;
            }
        }
        var weights = random.doubles(rows.length, 5, 60).map(Math::floor).toArray();
        highs.addColumns(new Columns(costs, new double[items], upper, starts, rows, weights));
        return highs;
    }
}
