package io.trellis.rotations.plan.trial;

import io.trellis.rotations.plan.Amendment;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.support.problem.NotFound;
import org.springframework.stereotype.Component;

/** What a plan that came of a repair or an exchange changes, and for whom. */
@Component
public class ReadAmendment {

    private final SolvedPlans plans;

    ReadAmendment(SolvedPlans plans) {
        this.plans = plans;
    }

    public AmendmentReading of(PlanId id) {
        var after = plans.at(id);
        var amendment = after.plan().amendment().orElseThrow(() -> new NotFound("change of a published plan"));
        var before = plans.at(amendment.of());
        return new AmendmentReading(
                amendment.of(),
                before.plan().number(),
                PlanMeasure.of(before.reading(), before.isProven()),
                PlanMeasure.of(
                        after.reading(),
                        after.isProven(),
                        Amendment.headline(amendment.allowance(), after.found().certificate())),
                after.plan().changes().stream()
                        .skip(before.plan().changes().size())
                        .toList(),
                PersonMove.between(before.reading(), after.reading()));
    }
}
