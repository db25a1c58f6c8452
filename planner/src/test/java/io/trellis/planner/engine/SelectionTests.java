package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which columns of a matrix a question is about. */
class SelectionTests {

    private static final BitSet NOTHING = new BitSet();
    private static final long[] FREE = new long[6];
    private static final long[] OPEN = {1, 1, 1, 1, 1, 1};

    /** Columns 0, 1 and 3 are equal, 2 and 4 differ from them by a value and a row, 5 is in no row. */
    private final WholeMatrix matrix = matrix(
            7,
            List.of(
                    Map.of(0, 1L, 1, 2L),
                    Map.of(0, 1L, 1, 2L),
                    Map.of(0, 1L, 1, 3L),
                    Map.of(0, 1L, 1, 2L),
                    Map.of(0, 1L, 2, 2L),
                    Map.of()));

    @Test
    void ofEqualColumnsTheFirstStandsForAll() {
        var selection = Selection.of(matrix, FREE, OPEN, NOTHING);
        assertThat(selection.columns()).containsExactly(0, 2, 4, 5);
        assertThat(selection.twins())
                .containsExactly(1, 3, Selection.NONE, Selection.NONE, Selection.NONE, Selection.NONE);
    }

    @Test
    void columnsOfDifferentCostAreNotEqual() {
        var selection = Selection.of(matrix, new long[] {4, 5, 0, 4, 0, 0}, OPEN, NOTHING);
        assertThat(selection.columns()).containsExactly(0, 1, 2, 4, 5);
        assertThat(selection.twins()[0]).isEqualTo(3);
    }

    /** Without rows 1 and 2 all that are in row 0 are equal. */
    @Test
    void rowsThatNeedNotBeKeptDoNotTellColumnsApart() {
        var selection = Selection.of(matrix, FREE, OPEN, BitSet.valueOf(new long[] {0b110}));
        assertThat(selection.columns()).containsExactly(0, 5);
    }

    @Test
    void columnsWithoutRoomAreLeftOut() {
        var selection = Selection.of(matrix, FREE, new long[] {0, 1, 1, 0, 0, 2}, NOTHING);
        assertThat(selection.columns()).containsExactly(1, 2, 5);
        assertThat(selection.twins()).containsOnly(Selection.NONE);
        assertThat(Selection.all(matrix).columns()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Selection.all(matrix).twins()).containsOnly(Selection.NONE);
    }

    /** A row of nothing but positive values that may add up to nothing holds its columns at zero, if it must be kept. */
    @Test
    void columnsThatARowHoldsAtZeroAreLeftOut() {
        var held = matrix(0, List.of(Map.of(0, 1L), Map.of(0, 2L), Map.of(1, 1L), Map.of(1, -1L)));
        assertThat(Selection.of(held, FREE, OPEN, NOTHING).columns()).containsExactly(2, 3);
        assertThat(Selection.of(held, FREE, new long[] {1, 1, 1, 0}, NOTHING).columns())
                .isEmpty();
        assertThat(Selection.of(held, FREE, OPEN, BitSet.valueOf(new long[] {0b001}))
                        .columns())
                .containsExactly(0, 2, 3);
    }

    private static WholeMatrix matrix(long most, List<Map<Integer, Long>> columns) {
        return new WholeMatrix(
                columns.stream().map(TreeMap::new).toList(), new long[3], new long[] {most, most, most}, NOTHING);
    }
}
