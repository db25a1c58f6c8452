package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.plan.Contradiction;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.supposition.Supposition;
import io.trellis.rotations.plan.supposition.Suppositions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What if: plans anew from a plan's own frozen inputs and what is supposed to be different. */
@Component
public class TryOut {

    private final SolvedPlans plans;
    private final Trials trials;

    TryOut(SolvedPlans plans, Trials trials) {
        this.plans = plans;
        this.trials = trials;
    }

    public WhatIfReading whatIf(PlanId id, List<Supposition> suppositions) {
        var solved = plans.solved(id);
        var supposed = Suppositions.in(solved.named(), suppositions);
        return trials.run(trial -> answer(solved, supposed, trial));
    }

    private static WhatIfReading answer(SolvedPlan solved, Cohort supposed, Trial trial) {
        return switch (Planner.plan(supposed, solved.found().policy(), trial.limits(1), trial)) {
            case Outcome.Planned planned -> compared(solved, supposed, planned.plan());
            case Outcome.Infeasible infeasible -> none(solved, Contradiction.words(supposed, infeasible));
            case Outcome.Undecided _ -> none(solved, "No plan was found in %d seconds.".formatted(trial.seconds()));
        };
    }

    private static WhatIfReading compared(SolvedPlan solved, Cohort supposed, Plan found) {
        var verdict = Verifier.verify(supposed, found);
        if (!verdict.accepted()) {
            throw new IllegalStateException("the plan that was tried is wrong: " + verdict.objections());
        }
        var after = PlanReading.of(supposed, found);
        return new WhatIfReading(
                measure(solved),
                PlanMeasure.of(after, verdict.proven()),
                null,
                PersonMove.between(solved.reading(), after));
    }

    private static WhatIfReading none(SolvedPlan solved, String trouble) {
        return new WhatIfReading(measure(solved), null, trouble, List.of());
    }

    private static PlanMeasure measure(SolvedPlan solved) {
        return PlanMeasure.of(solved.reading(), solved.isProven());
    }
}
