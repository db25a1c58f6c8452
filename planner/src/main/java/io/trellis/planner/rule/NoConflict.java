package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** Nobody works with a team or supervisor they have a conflict of interest with. */
public record NoConflict() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return !associate.conflicts().contains(slot.team())
                && (slot.supervisor() == null || !associate.conflicts().contains(slot.supervisor()));
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return Words.first(associate) + " has a conflict of interest there";
    }
}
