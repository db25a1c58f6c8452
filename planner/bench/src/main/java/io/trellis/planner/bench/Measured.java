package io.trellis.planner.bench;

import io.trellis.planner.bench.contest.Solution;
import org.jspecify.annotations.Nullable;

/**
 * What one process reports.
 *
 * @param cpuSeconds of all threads of the process during the solve
 * @param peakMegabytes resident memory of the process at most, until the end of the solve
 * @param reading what the plan costs its readers, where that was measured
 */
record Measured(
        Solution solution,
        double wallSeconds,
        double cpuSeconds,
        long peakMegabytes,
        @Nullable Reading reading) {

    /** A process that ended without a report. */
    static final Measured FAILED = new Measured(Solution.NONE, Double.NaN, Double.NaN, 0, null);
}
