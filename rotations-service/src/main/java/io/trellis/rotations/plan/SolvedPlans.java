package io.trellis.rotations.plan;

import io.trellis.support.problem.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class SolvedPlans {

    private final Plans plans;
    private final InputStore inputs;

    SolvedPlans(Plans plans, InputStore inputs) {
        this.plans = plans;
        this.inputs = inputs;
    }

    public SolvedPlan at(PlanId id) {
        return of(plans.at(id)).orElseThrow(() -> new NotFound("solution"));
    }

    public Optional<SolvedPlan> of(Plan plan) {
        return plan.solution()
                .map(solution -> new SolvedPlan(plan, inputs.of(plan), PlanJson.read(solution.plan())));
    }
}
