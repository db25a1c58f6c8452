package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** A person has every clearance a slot needs. */
public record HasClearances() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return associate.clearances().containsAll(slot.clearances());
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return "Needs the clearance " + Words.missing(slot.clearances(), associate.clearances());
    }
}
