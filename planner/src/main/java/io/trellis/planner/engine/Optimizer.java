package io.trellis.planner.engine;

import io.trellis.planner.highs.HighsUnavailable;

/** Where models come from: HiGHS, or ojAlgo where its library cannot be loaded. */
interface Optimizer {

    String name();

    /** An empty model, for the calling thread only. */
    Model model(Budget budget);

    /** The best optimizer that works on this machine. */
    static Optimizer available() {
        try {
            return new HighsOptimizer();
        } catch (HighsUnavailable e) {
            return new OjalgoOptimizer();
        }
    }
}
