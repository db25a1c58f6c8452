package io.trellis.rotations.plan;

import io.trellis.planner.files.CohortCheck;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.problem.StaleRevision;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pins say what the next solve keeps. They are set where somebody looks at a plan and hold for the cohort: a pin makes
 * every plan stale whose inputs do not have it.
 */
@Component
public class PinSlot {

    private final Plans plans;
    private final PlanInputs inputs;
    private final Decisions decisions;
    private final Publications publications;
    private final Names names;

    PinSlot(Plans plans, PlanInputs inputs, Decisions decisions, Publications publications, Names names) {
        this.plans = plans;
        this.inputs = inputs;
        this.decisions = decisions;
        this.publications = publications;
        this.names = names;
    }

    @Transactional
    public Plan pin(PlanId id, long revision, PinnedSlot pin) {
        return change(id, revision, plan -> {
            plan.pin(pin);
            var cohort = names.on(inputs.now(plan.cohortId(), plan.decided()), plan.cohortId());
            InputRefused.ifAny(CohortCheck.findings(cohort).stream()
                    .map(finding -> new Finding("/slotId", finding.message()))
                    .toList());
        });
    }

    @Transactional
    public Plan unpin(PlanId id, long revision, AssociateId associate, SlotId slot) {
        return change(id, revision, plan -> plan.unpin(associate, slot));
    }

    private Plan change(PlanId id, long revision, Consumer<Plan> transition) {
        var plan = plans.at(id);
        if (plan.revision() != revision) {
            throw new StaleRevision(plan.revision());
        }
        plan.catchUp(publications.next(plan.cohortId()), decisions.pinsOn(plan));
        transition.accept(plan);
        return plans.save(plan);
    }
}
