package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Rows of whole numbers over columns, to be read by row and by column. */
final class WholeMatrix {

    final int rows;
    final int columns;
    /** Of every row. */
    final long[] lower;

    final long[] upper;
    /** Rows that a relaxation takes in only when a point breaks them. */
    final BitSet lazy;

    private final Entries byColumn;
    private final Entries byRow;

    /** @param entries per column, the value per row */
    WholeMatrix(List<TreeMap<Integer, Long>> entries, long[] lower, long[] upper, BitSet lazy) {
        this.rows = lower.length;
        this.columns = entries.size();
        this.lower = lower;
        this.upper = upper;
        this.lazy = lazy;
        this.byColumn = Entries.of(entries);
        List<TreeMap<Integer, Long>> turned = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            turned.add(new TreeMap<>());
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            entries.get(column).forEach((row, value) -> turned.get(row).put(at, value));
        }
        this.byRow = Entries.of(turned);
    }

    /** What is called for every entry of a row or column. */
    @FunctionalInterface
    interface Visitor {
        void visit(int other, long value);
    }

    void ofColumn(int column, Visitor visitor) {
        byColumn.each(column, visitor);
    }

    void ofRow(int row, Visitor visitor) {
        byRow.each(row, visitor);
    }

    int sizeOfColumn(int column) {
        return byColumn.starts[column + 1] - byColumn.starts[column];
    }

    /** What a point adds up to in every row. */
    double[] sums(double[] point) {
        var sums = new double[rows];
        for (int column = 0; column < columns; column++) {
            if (point[column] != 0) {
                double times = point[column];
                ofColumn(column, (row, value) -> sums[row] += times * value);
            }
        }
        return sums;
    }

    /** The same without any rounding. */
    long[] sums(long[] point) {
        var sums = new long[rows];
        for (int column = 0; column < columns; column++) {
            if (point[column] != 0) {
                long times = point[column];
                ofColumn(column, (row, value) -> sums[row] += times * value);
            }
        }
        return sums;
    }

    private record Entries(int[] starts, int[] others, long[] values) {

        static Entries of(List<TreeMap<Integer, Long>> lists) {
            int size = lists.stream().mapToInt(TreeMap::size).sum();
            var starts = new int[lists.size() + 1];
            var others = new int[size];
            var values = new long[size];
            int next = 0;
            for (int i = 0; i < lists.size(); i++) {
                for (var entry : lists.get(i).entrySet()) {
                    others[next] = entry.getKey();
                    values[next++] = entry.getValue();
                }
                starts[i + 1] = next;
            }
            return new Entries(starts, others, values);
        }

        void each(int position, Visitor visitor) {
            for (int k = starts[position]; k < starts[position + 1]; k++) {
                visitor.visit(others[k], values[k]);
            }
        }
    }
}
