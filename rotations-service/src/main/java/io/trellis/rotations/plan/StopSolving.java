package io.trellis.rotations.plan;

import io.trellis.support.state.IllegalTransition;
import org.springframework.stereotype.Component;

/** Ends a solve and keeps the best plan found so far. */
@Component
public class StopSolving {

    private final Plans plans;
    private final Claims claims;

    StopSolving(Plans plans, Claims claims) {
        this.plans = plans;
        this.claims = claims;
    }

    public Plan stop(PlanId id) {
        var asked = claims.askToStop(id);
        var plan = plans.at(id);
        if (!asked) {
            throw new IllegalTransition(plan.status(), plan.status().next(), "stop");
        }
        return plan;
    }
}
