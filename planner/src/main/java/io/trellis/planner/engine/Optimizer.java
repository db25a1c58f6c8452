package io.trellis.planner.engine;

import io.trellis.planner.highs.HighsUnavailable;

/** Where models come from: HiGHS with CP-SAT, or ojAlgo where their libraries cannot be loaded. */
interface Optimizer {

    String name();

    /** An empty model, for the calling thread only. */
    Model model(Budget budget);

    /**
     * Looks for any point of whole numbers.
     *
     * @param work about seconds of a core; counted, where that can be, so that the same work finds the same point
     */
    default Model.Whole any(Draft draft, double work, Budget budget) {
        try (var model = model(budget)) {
            draft.into(model);
            return model.whole(Model.ANY);
        }
    }

    /**
     * Looks for the point of whole numbers that is worth most.
     *
     * @param worth per column
     * @param near a point to begin near, a value per column
     * @param work as in {@link #any}
     */
    default Model.Whole best(Draft draft, double[] worth, double[] near, double work, Budget budget) {
        try (var model = model(budget)) {
            draft.into(model);
            model.costs(worth);
            return model.whole(0);
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
