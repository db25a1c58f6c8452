package io.trellis.planner.engine;

import io.trellis.planner.highs.HighsUnavailable;
import org.jspecify.annotations.Nullable;

/** Where models come from: HiGHS with CP-SAT, or ojAlgo where their libraries cannot be loaded. */
interface Optimizer {

    String name();

    /** An empty model, for the calling thread only. */
    Model model(Budget budget);

    /**
     * Looks for a point of whole numbers.
     *
     * @param worth what the point is to maximize, per column; null when any point will do
     * @param near a point to begin near, a value per column
     * @param work about seconds of a core; counted, where that can be, so that the same work finds the same point
     */
    default Model.Whole search(Draft draft, double @Nullable [] worth, double[] near, double work, Budget budget) {
        try (var model = model(budget)) {
            draft.into(model);
            if (worth != null) {
                model.costs(worth);
            }
            return model.whole(worth == null ? Model.ANY : 0);
        }
    }

    /** The best optimizer that works on this machine. */
    static Optimizer available() {
        try {
            return new HighsOptimizer();
        } catch (HighsUnavailable e) {
            return new OjalgoOptimizer();
        }
    }
}
