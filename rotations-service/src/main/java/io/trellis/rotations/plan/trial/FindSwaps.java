package io.trellis.rotations.plan.trial;

import io.trellis.planner.explain.Swaps;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.StartedPeriods;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exchanges among two to five people in periods that have not started; the most helpful first. */
@Component
public class FindSwaps {

    private final SolvedPlans plans;
    private final StartedPeriods startedPeriods;
    private final Trials trials;

    FindSwaps(SolvedPlans plans, StartedPeriods startedPeriods, Trials trials) {
        this.plans = plans;
        this.startedPeriods = startedPeriods;
        this.trials = trials;
    }

    public List<SwapReading> in(PlanId id) {
        var solved = plans.solved(id);
        var cohort = solved.named();
        return trials.run(trial -> Swaps.in(solved.reading(), startedPeriods.of(cohort), trial).swaps().stream()
                .map(swap -> SwapReading.of(cohort, swap))
                .toList());
    }
}
