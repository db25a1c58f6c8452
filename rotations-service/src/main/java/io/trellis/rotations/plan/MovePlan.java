package io.trellis.rotations.plan;

import io.trellis.rotations.plan.Plan.Signature;
import io.trellis.rotations.plan.PlanEvent.PlanApproved;
import io.trellis.rotations.plan.PlanEvent.PlanCancelled;
import io.trellis.rotations.plan.PlanEvent.PlanSuperseded;
import io.trellis.support.event.Outbox;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class MovePlan {

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    MovePlan(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The solver notices within a heartbeat; whatever it finds then is dropped. */
    @Transactional
    public Plan cancel(PlanId id) {
        var plan = change(id, Plan::cancel);
        outbox.append(new PlanCancelled(id, plan.revision(), plan.cohortId()));
        return plan;
    }

    @Transactional
    public Plan sendToReview(PlanId id, String by) {
        return change(id, plan -> plan.sendToReview(signature(by)));
    }

    @Transactional
    public Plan approve(PlanId id, String by) {
        var plan = change(id, p -> p.approve(signature(by)));
        outbox.append(new PlanApproved(id, plan.revision(), plan.cohortId()));
        return plan;
    }

    @Transactional
    public Plan supersede(PlanId id) {
        var plan = change(id, Plan::supersede);
        outbox.append(new PlanSuperseded(id, plan.revision(), plan.cohortId()));
        return plan;
    }

    private Signature signature(String by) {
        return new Signature(by, clock.instant());
    }

    private Plan change(PlanId id, Consumer<Plan> transition) {
        var plan = plans.at(id);
        transition.accept(plan);
        return plans.save(plan);
    }
}
