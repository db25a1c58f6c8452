package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** Nobody is assigned to a team they vetoed. */
public record NoVeto() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return !associate.preferences().vetoes().contains(slot.team());
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return Words.first(associate) + " vetoed it";
    }
}
