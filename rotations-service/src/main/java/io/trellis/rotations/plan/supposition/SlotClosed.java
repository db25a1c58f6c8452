package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.rotations.slot.SlotId;

public record SlotClosed(SlotId slotId) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        return within.without(within.slot(slotId));
    }
}
