package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;

public record Unpinned(AssociateId associateId, SlotId slotId) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var associate = within.associate(associateId);
        var slot = within.slot(slotId);
        var kept = associate.pins().stream()
                .filter(pin -> !pin.slot().equals(slot.id()))
                .toList();
        if (kept.size() == associate.pins().size()) {
            throw new CannotBe("slotId", "%s is not pinned to %s.".formatted(associate.name(), within.words(slot)));
        }
        return within.with(associate.with().pins(kept).build());
    }
}
