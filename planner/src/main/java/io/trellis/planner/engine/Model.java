package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import java.time.Duration;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A linear program to be maximized, which grows by rows and columns. */
interface Model extends AutoCloseable {

    double ANY = Double.POSITIVE_INFINITY;

    void addRows(double[] lower, double[] upper);

    void addRow(double lower, double upper, int[] columns, double[] values);

    /** Sets the bounds of a row that is there. */
    void row(int row, double lower, double upper);

    void addColumns(Columns columns);

    void costs(double[] costs);

    void bounds(double[] lower, double[] upper);

    /** Ends what takes longer, from now on, where the library can be told to. */
    default void limit(Duration time) {}

    /** Starts the next relaxation from a vertex, if the library can be told to: the columns and rows that are basic there. */
    default void startFrom(BitSet columns, BitSet rows) {}

    Relaxed relax();

    /** The same, best where rows came in since the last time or all costs have one sign. */
    default Relaxed relaxAgain() {
        return relax();
    }

    /**
     * Looks for a point of whole numbers.
     *
     * @param gap how far from the optimum, relative to it, it may be; {@link #ANY} for the first one found
     */
    Whole whole(double gap);

    @Override
    void close();

    /** How the relaxation ended. */
    enum End {
        OPTIMAL,
        /** Stopped at a point that keeps every row. */
        FEASIBLE,
        INFEASIBLE,
        STOPPED
    }

    /** An optimum of the relaxation: duals are positive on active upper sides and negative on active lower ones. */
    record Relaxed(End end, double value, double[] columns, double[] duals) {}

    /**
     * The best point of whole numbers found.
     *
     * @param complete whether the search ended by itself: without a point there is none
     */
    record Whole(double @Nullable [] columns, boolean complete) {}
}
