package io.trellis.rotations.plan.trial;

import io.trellis.rotations.plan.Amendment;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.support.problem.NotFound;
import java.util.ArrayList;
import java.util.List;
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
                without(after.plan().changes(), before.plan().changes()),
                without(before.plan().changes(), after.plan().changes()),
                PersonMove.between(before.reading(), after.reading()));
    }

    private static List<Change> without(List<Change> some, List<Change> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
