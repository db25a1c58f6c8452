package io.trellis.planner.bench;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.bench.contest.Contestant;
import io.trellis.planner.bench.contest.Solution;
import java.time.Duration;
import java.util.Map;

/** Our planner. Its bounds are not taken from it: the verifier works them out from the certificate. */
final class Trellis implements Contestant {

    @Override
    public Solution plan(Cohort cohort, Policy policy, Duration time, long seed) {
        return Planner.plan(cohort, policy, new Limits(time, seed), Progress.SILENT)
                        instanceof Outcome.Planned(var plan, var _)
                ? new Solution(plan.assignments(), Map.of(), plan.certificate())
                : Solution.NONE;
    }
}
