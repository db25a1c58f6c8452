package io.trellis.planner.engine;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns a question is about: those that may be more than zero, and of equal ones the first.
 *
 * @param columns that stand for themselves and for their twins
 * @param twins per column the next equal one, or {@link #NONE}
 */
record Selection(int[] columns, int[] twins) {

    static final int NONE = -1;

    /** Every column, whatever its limit. */
    static Selection all(WholeMatrix matrix) {
        var columns = new int[matrix.columns];
        Arrays.setAll(columns, column -> column);
        var twins = new int[matrix.columns];
        Arrays.fill(twins, NONE);
        return new Selection(columns, twins);
    }

    /** @param costs equal columns cost the same */
    static Selection of(WholeMatrix matrix, long[] costs, long[] limits, BitSet dropped) {
        var open = open(matrix, limits, dropped);
        var twins = new int[matrix.columns];
        Arrays.fill(twins, NONE);
        Map<LongBuffer, Integer> last = new HashMap<>();
        List<Integer> columns = new ArrayList<>();
        open.stream().forEach(column -> {
            var known = last.put(signature(matrix, column, costs[column], dropped), column);
            if (known == null) {
                columns.add(column);
            } else {
                twins[known] = column;
            }
        });
        return new Selection(columns.stream().mapToInt(Integer::intValue).toArray(), twins);
    }

    /** Columns that neither their limit nor a row holds at zero. */
    private static BitSet open(WholeMatrix matrix, long[] limits, BitSet dropped) {
        var open = new BitSet();
        for (int column = 0; column < matrix.columns; column++) {
            open.set(column, limits[column] > 0);
        }
        var closed = new BitSet();
        for (int row = 0; row < matrix.rows; row++) {
            if (matrix.upper[row] == 0 && !dropped.get(row)) {
                var least = new long[1];
                matrix.ofRow(row, (column, value) -> least[0] = Math.min(least[0], open.get(column) ? value : 0));
                if (least[0] == 0) {
                    matrix.ofRow(row, (column, value) -> closed.set(column));
                }
            }
        }
        open.andNot(closed);
        return open;
    }

    /** What equal columns have in common: their cost and their entries. */
    private static LongBuffer signature(WholeMatrix matrix, int column, long cost, BitSet dropped) {
        var signature = LongBuffer.allocate(1 + 2 * matrix.sizeOfColumn(column)).put(cost);
        matrix.ofColumn(column, (row, value) -> {
            if (!dropped.get(row)) {
                signature.put(row).put(value);
            }
        });
        return signature.flip();
    }
}
