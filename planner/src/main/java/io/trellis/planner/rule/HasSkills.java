package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** A person has every skill a slot needs. */
public record HasSkills() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return associate.skills().containsAll(slot.skills());
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return "Needs " + Words.missing(slot.skills(), associate.skills()) + "; not in "
                + Words.possessive(Words.first(associate)) + " skills";
    }
}
