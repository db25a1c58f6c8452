package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A model of some rows and columns of a {@link WholeMatrix}; all other columns are zero. Lazy rows come in when a point
 * breaks them: few ever do, and without them the relaxation has fewer fractions.
 */
final class Excerpt implements AutoCloseable {

    private static final double BROKEN = 1e-7;
    private static final int ABSENT = -1;

    private final WholeMatrix matrix;
    private final Model model;
    private final BitSet dropped;
    private final Selection selection;
    private final int[] used;
    private final int[] columnNumbers;
    private final int[] rowNumbers;
    private long[] limits;
    private int rows;

    /** @param dropped rows that need not be kept */
    Excerpt(WholeMatrix matrix, Model model, Selection selection, long[] limits, BitSet dropped) {
        this.matrix = matrix;
        this.model = model;
        this.limits = limits;
        this.selection = selection;
        this.used = selection.columns();
        this.dropped = dropped;
        this.columnNumbers = new int[matrix.columns];
        this.rowNumbers = new int[matrix.rows];
        Arrays.fill(columnNumbers, ABSENT);
        Arrays.fill(rowNumbers, ABSENT);
        for (int k = 0; k < used.length; k++) {
            columnNumbers[used[k]] = k;
        }
        addRows();
        addColumns();
    }

    /** Costs per column of the matrix; the cheapest point is looked for. */
    void costs(long[] costs) {
        model.costs(Arrays.stream(used).mapToDouble(column -> -costs[column]).toArray());
    }

    void limits(long[] others) {
        limits = others;
        model.bounds(new double[used.length], sides());
    }

    /** The best point with fractions, its columns and duals those of the matrix. */
    Model.Relaxed relax() {
        return completed(model.relaxAgain());
    }

    /** The same after a change of costs alone that leaves the last point possible. */
    Model.Relaxed relaxFurther() {
        return completed(model.relax());
    }

    private Model.Relaxed completed(Model.Relaxed first) {
        var relaxed = first;
        while (true) {
            if (relaxed.end() != Model.End.OPTIMAL) {
                return relaxed;
            }
            var point = all(relaxed.columns());
            if (!takeIn(point)) {
                var duals = new double[matrix.rows];
                for (int row = 0; row < duals.length; row++) {
                    duals[row] = rowNumbers[row] == ABSENT ? 0 : relaxed.duals()[rowNumbers[row]];
                }
                return new Model.Relaxed(relaxed.end(), relaxed.value(), point, duals);
            }
            relaxed = model.relaxAgain();
        }
    }

    /** A point of whole numbers, as {@link Model#whole}. */
    Model.Whole whole(double gap) {
        while (true) {
            var found = model.whole(gap);
            double @Nullable [] columns = found.columns();
            if (columns == null) {
                return found;
            }
            var point = all(columns);
            if (!takeIn(point)) {
                return new Model.Whole(point, found.complete());
            }
            takeInAll();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private void addRows() {
        var lower = new double[matrix.rows];
        var upper = new double[matrix.rows];
        for (int row = 0; row < matrix.rows; row++) {
            if (!dropped.get(row) && !matrix.lazy.get(row)) {
                lower[rows] = side(matrix.lower[row]);
                upper[rows] = side(matrix.upper[row]);
                rowNumbers[row] = rows++;
            }
        }
        model.addRows(Arrays.copyOf(lower, rows), Arrays.copyOf(upper, rows));
    }

    private void addColumns() {
        var starts = new int[used.length];
        var entries = new Entries();
        for (int k = 0; k < used.length; k++) {
            starts[k] = entries.size;
            matrix.ofColumn(used[k], (row, value) -> {
                if (rowNumbers[row] != ABSENT) {
                    entries.add(rowNumbers[row], value);
                }
            });
        }
        var nothing = new double[used.length];
        model.addColumns(new Columns(nothing, nothing, sides(), starts, entries.positions(), entries.values()));
    }

    /** Adds the rows that a point breaks; whether there are any. */
    private boolean takeIn(double[] point) {
        var sums = matrix.sums(point);
        int before = rows;
        matrix.lazy.stream()
                .filter(row -> sums[row] > matrix.upper[row] + BROKEN || sums[row] < matrix.lower[row] - BROKEN)
                .forEach(this::takeIn);
        return rows > before;
    }

    /** One search that knows every row costs less than many that find out. */
    private void takeInAll() {
        matrix.lazy.stream().forEach(this::takeIn);
    }

    private void takeIn(int row) {
        if (rowNumbers[row] != ABSENT || dropped.get(row)) {
            return;
        }
        var entries = new Entries();
        matrix.ofRow(row, (column, value) -> {
            if (columnNumbers[column] != ABSENT) {
                entries.add(columnNumbers[column], value);
            }
        });
        model.addRow(side(matrix.lower[row]), side(matrix.upper[row]), entries.positions(), entries.values());
        rowNumbers[row] = rows++;
    }

    /** Equal columns are filled one after the other. */
    private double[] all(double[] columns) {
        var point = new double[matrix.columns];
        for (int k = 0; k < used.length; k++) {
            double left = columns[k];
            for (int column = used[k];
                    column != Selection.NONE;
                    column = selection.twins()[column]) {
                point[column] = selection.twins()[column] == Selection.NONE ? left : Math.min(left, limits[column]);
                left -= point[column];
            }
        }
        return point;
    }

    private double[] sides() {
        return Arrays.stream(used).mapToDouble(this::side).toArray();
    }

    private double side(int first) {
        long most = 0;
        for (int column = first; column != Selection.NONE; column = selection.twins()[column]) {
            most = Math.min(WholeNumbers.NO_LIMIT, most + limits[column]);
        }
        return side(most);
    }

    private static double side(long value) {
        return Math.abs(value) >= WholeNumbers.NO_LIMIT ? Math.signum(value) * Highs.INFINITY : value;
    }

    /** Entries of columns or of one row, as they are collected. */
    private static final class Entries {
        private int[] positions = new int[16];
        private double[] values = new double[16];
        private int size;

        void add(int position, long value) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            positions[size] = position;
            values[size++] = value;
        }

        int[] positions() {
            return Arrays.copyOf(positions, size);
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
