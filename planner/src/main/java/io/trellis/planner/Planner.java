package io.trellis.planner;

import io.trellis.planner.engine.Solver;

/** Plans cohorts. */
public final class Planner {

    private Planner() {}

    /**
     * The best plan under a policy with its certificate, or the certainty that there is none, or nothing yet when time
     * is up or {@code progress} cancels before the first plan.
     *
     * @param cohort one without findings of {@link io.trellis.planner.files.CohortCheck}
     */
    public static Outcome plan(Cohort cohort, Policy policy, Limits limits, Progress progress) {
        return new Solver().solve(cohort, policy, limits, progress);
    }
}
