package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import org.jspecify.annotations.Nullable;

/** A linear program to be maximized, which grows by rows and columns. */
interface Model extends AutoCloseable {

    void addRows(double[] lower, double[] upper);

    void addRow(double lower, double upper, int[] columns, double[] values);

    void addColumns(Columns columns);

    void costs(double[] costs);

    void bounds(double[] lower, double[] upper);

    Relaxed relax();

    /**
     * Looks for a point of whole numbers.
     *
     * @param target good enough
     */
    Whole whole(double target);

    @Override
    void close();

    /** How the relaxation ended. */
    enum End {
        OPTIMAL,
        INFEASIBLE,
        STOPPED
    }

    /** An optimum of the relaxation: duals are positive on active upper sides and negative on active lower ones. */
    record Relaxed(End end, double value, double[] columns, double[] duals) {}

    /**
     * The best point of whole numbers found.
     *
     * @param complete whether the search ended, so that nothing better than the point exists (nothing at all without
     *     one), unless the point reaches the target
     */
    record Whole(double @Nullable [] columns, boolean complete) {}
}
