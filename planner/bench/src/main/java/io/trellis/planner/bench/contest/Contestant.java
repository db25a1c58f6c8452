package io.trellis.planner.bench.contest;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import java.time.Duration;

/** Somebody who plans a cohort on one thread within a time. */
@FunctionalInterface
public interface Contestant {

    /** @param time from the moment the problem is stated in the solver's terms, for solvers that are told it at once */
    Solution plan(Cohort cohort, Policy policy, Duration time, long seed);
}
