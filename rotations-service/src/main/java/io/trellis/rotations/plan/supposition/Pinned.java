package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Rules;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import java.util.ArrayList;

public record Pinned(AssociateId associateId, SlotId slotId) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var associate = within.associate(associateId);
        var slot = within.slot(slotId);
        within.nothingPinned(associate, slot.periods(), "slotId");
        mayGo(cohort, associate, slot);
        var pins = new ArrayList<>(associate.pins());
        pins.add(Pin.of(slot.id()));
        return within.with(associate.with().pins(pins).build());
    }

    private static void mayGo(Cohort cohort, Associate associate, Slot slot) {
        Rules.of(cohort).slotRules().stream()
                .filter(rule -> !rule.allows(associate, slot))
                .findFirst()
                .ifPresent(rule -> {
                    throw new CannotBe("slotId", rule.refusal(associate, slot) + ".");
                });
    }
}
