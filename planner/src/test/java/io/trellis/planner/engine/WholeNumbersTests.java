package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.engine.WholeNumbers.End;
import io.trellis.planner.engine.WholeNumbers.Searched;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Small programs at random, against going through every point. */
class WholeNumbersTests {

    private static final int PROGRAMS = Integer.getInteger("trellis.planner.programs", 400);

    @Test
    void findsAPointExactlyWhereThereIsOne() {
        int none = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            Small small = new Small(seed);
            BitSet loose = small.loose();
            boolean[] exists = new boolean[1];
            small.forEachPoint(point -> exists[0] |= small.keeps(point, loose));
            Searched searched = small.program.any(loose, small.limits, small.leaning);
            assertThat(searched.end()).as("seed %d", seed).isEqualTo(exists[0] ? End.FOUND : End.NONE);
            if (searched.point() != null) {
                assertThat(small.keeps(searched.point(), loose))
                        .as("seed %d: %s", seed, Arrays.toString(searched.point()))
                        .isTrue();
            }
            none += exists[0] ? 0 : 1;
        }
        assertThat(none).isBetween(PROGRAMS / 20, PROGRAMS * 19 / 20);
    }

    @Test
    void findsTheLeastFirstCostAndThenTheLeastSecondCost() {
        int found = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            Small small = new Small(seed);
            int total = small.program.column();
            int row = small.program.row(-WholeNumbers.NO_LIMIT, 0);
            for (int column = 0; column < total; column++) {
                small.program.add(row, column, small.first[column]);
            }
            small.program.add(row, total, -1);
            long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
            small.forEachPoint(point -> {
                long[] costs = {small.cost(small.first, point), small.cost(small.second, point)};
                if (small.keeps(point, new BitSet()) && Arrays.compare(costs, best) < 0) {
                    System.arraycopy(costs, 0, best, 0, 2);
                }
            });
            boolean exists = best[0] < Long.MAX_VALUE;
            long atLeast = exists ? Math.min(best[0], 1) : 0;
            Searched searched = small.program.cheapest(
                    widened(small.first, 0),
                    atLeast,
                    widened(small.second, 0),
                    total,
                    widened(small.limits, WholeNumbers.NO_LIMIT),
                    widened(small.leaning, 0));
            assertThat(searched.end()).as("seed %d", seed).isEqualTo(exists ? End.FOUND : End.NONE);
            if (searched.point() != null) {
                assertThat(small.cost(small.first, searched.point()))
                        .as("seed %d", seed)
                        .isEqualTo(best[0]);
                assertThat(small.cost(small.second, searched.point()))
                        .as("seed %d", seed)
                        .isEqualTo(best[1]);
                found++;
            }
        }
        assertThat(found).isGreaterThan(PROGRAMS / 20);
    }

    /** What the dual values of the rows add up to over a column is what it is worth to them. */
    @Test
    void weighsColumnsByTheRowsTheyAreIn() {
        WholeNumbers program = new WholeNumbers(Duration.ofMinutes(1));
        int x = program.column();
        int y = program.column();
        int row = program.row(7, WholeNumbers.NO_LIMIT);
        program.add(row, x, 4);
        program.add(row, y, 1);
        program.add(row, y, 1);
        program.add(row, y, 0);
        assertThat(program.columns()).isEqualTo(2);
        assertThat(program.rows()).isEqualTo(1);
        assertThat(program.columnsOf(row).stream()).containsExactly(x, y);
        assertThat(program.rowsOf(y).stream()).containsExactly(row);
        var relaxed = program.relax(new long[] {5, 3}, new long[] {10, 10});
        assertThat(relaxed.end()).isEqualTo(End.FOUND);
        assertThat(relaxed.cost()).isBetween(8.7499, 8.7501);
        assertThat(relaxed.weights()[x]).isBetween(-5.0001, -4.9999);
        assertThat(relaxed.weights()[y]).isBetween(-2.5001, -2.4999);
        assertThat(program.relax(new long[] {5, 3}, new long[] {1, 1}).end()).isEqualTo(End.NONE);
    }

    /** Half of each is enough for the relaxation, lazy rows or not; only a search finds the whole point. */
    @Test
    void searchesOnWhereThereAreFractions() {
        WholeNumbers program = new WholeNumbers(Duration.ofMinutes(1));
        int x = program.column();
        int y = program.column();
        int z = program.column();
        int total = program.column();
        long[] ones = {1, 1, 1, 0};
        for (int[] pair : new int[][] {{x, y}, {y, z}, {z, x}}) {
            int row = program.lazyRow(1, WholeNumbers.NO_LIMIT);
            program.add(row, pair[0], 1);
            program.add(row, pair[1], 1);
        }
        int sum = program.row(-WholeNumbers.NO_LIMIT, 0);
        for (int column : new int[] {x, y, z}) {
            program.add(sum, column, 1);
        }
        program.add(sum, total, -1);
        long[] limits = {1, 1, 1, 3};
        assertThat(program.relax(ones, limits).cost()).isBetween(1.4999, 1.5001);
        Searched found = program.cheapest(ones, 0, new long[] {1, 2, 4, 0}, total, limits, new long[4]);
        assertThat(found.point()).startsWith(1, 1, 0);
        assertThat(program.cheapest(ones, 0, ones, total, new long[] {1, 1, 1, 1}, new long[4])
                        .end())
                .isEqualTo(End.NONE);
    }

    @Test
    void saysNothingWhenTimeIsUp() {
        WholeNumbers program = new WholeNumbers(Duration.ZERO);
        int column = program.column();
        program.add(program.row(1, 1), column, 1);
        assertThat(program.any(new BitSet(), new long[] {1}, new long[1]).end()).isEqualTo(End.UNDECIDED);
        assertThat(program.cheapest(new long[1], 0, new long[1], column, new long[] {1}, new long[1])
                        .end())
                .isEqualTo(End.UNDECIDED);
    }

    /** Four sums of thirty numbers that must come out exactly: far more points than there is time for, and none is one. */
    @Test
    void saysNothingWhereTheSearchDidNotEnd() {
        WholeNumbers program = new WholeNumbers(Duration.ofMillis(900));
        Random random = new Random(1);
        int columns = 30;
        for (int column = 0; column < columns; column++) {
            program.column();
        }
        for (int sum = 0; sum < 4; sum++) {
            long[] values = random.longs(columns, 0, 100).toArray();
            long half = Arrays.stream(values).sum() / 2;
            int row = program.row(half, half);
            for (int column = 0; column < columns; column++) {
                program.add(row, column, values[column]);
            }
        }
        long[] limits = new long[columns];
        Arrays.fill(limits, 1);
        assertThat(program.any(new BitSet(), limits, new long[columns])).isEqualTo(Searched.UNDECIDED);
    }

    private static long[] widened(long[] values, long last) {
        long[] wide = Arrays.copyOf(values, values.length + 1);
        wide[values.length] = last;
        return wide;
    }

    /** Columns of 0 to 2, many of them alike, with rows of which some are lazy. */
    private static final class Small {
        private static final int COLUMNS = 6;
        private static final int ROWS = 4;

        private final Random random;
        private final WholeNumbers program = new WholeNumbers(Duration.ofMinutes(1));
        private final long[][] values = new long[ROWS][COLUMNS];
        private final long[] least = new long[ROWS];
        private final long[] most = new long[ROWS];
        private final long[] limits = new long[COLUMNS];
        private final long[] first = new long[COLUMNS];
        private final long[] second = new long[COLUMNS];
        private final long[] leaning = new long[COLUMNS];

        Small(long seed) {
            random = new Random(seed);
            for (int column = 0; column < COLUMNS; column++) {
                program.column(column / 2);
                limits[column] = random.nextInt(3);
                first[column] = random.nextInt(3);
                second[column] = random.nextInt(4);
                leaning[column] = random.nextInt(2);
            }
            for (int row = 0; row < ROWS; row++) {
                least[row] = random.nextBoolean() ? -WholeNumbers.NO_LIMIT : random.nextInt(3) - 1;
                most[row] = least[row] > 0 && random.nextBoolean() ? least[row] : random.nextInt(5);
                int number = random.nextBoolean()
                        ? program.row(least[row], most[row])
                        : program.lazyRow(least[row], most[row]);
                for (int column = 0; column < COLUMNS; column++) {
                    boolean twin = column % 2 == 1 && random.nextInt(3) > 0;
                    values[row][column] = twin ? values[row][column - 1] : random.nextInt(4) - 1;
                    program.add(number, column, values[row][column]);
                }
            }
        }

        BitSet loose() {
            BitSet loose = new BitSet();
            if (random.nextInt(3) == 0) {
                loose.set(random.nextInt(COLUMNS));
            }
            return loose;
        }

        void forEachPoint(Consumer<long[]> visitor) {
            visit(new long[COLUMNS], 0, visitor);
        }

        private void visit(long[] point, int column, Consumer<long[]> visitor) {
            if (column == COLUMNS) {
                visitor.accept(point);
                return;
            }
            for (long value = 0; value <= limits[column]; value++) {
                point[column] = value;
                visit(point, column + 1, visitor);
            }
            point[column] = 0;
        }

        /** Rows with a loose column count as kept; a loose column is zero. */
        boolean keeps(long[] point, BitSet loose) {
            for (int row = 0; row < ROWS; row++) {
                int number = row;
                boolean free = loose.stream().anyMatch(column -> values[number][column] != 0);
                long sum = cost(values[row], point);
                if (!free && (sum < least[row] || sum > most[row])) {
                    return false;
                }
            }
            return loose.stream().allMatch(column -> point[column] == 0);
        }

        long cost(long[] costs, long[] point) {
            long cost = 0;
            for (int column = 0; column < costs.length; column++) {
                cost += costs[column] * point[column];
            }
            return cost;
        }
    }
}
