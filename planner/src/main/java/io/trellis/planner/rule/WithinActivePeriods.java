package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** Slots lie within the periods a person is in the program and not on leave. */
public record WithinActivePeriods() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return associate.active().containsAll(slot.periods());
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return slot.periods().intersects(associate.leave())
                ? Words.first(associate) + " is on leave then"
                : Words.first(associate) + " is not in the program then";
    }
}
