package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** A slot's site is one of those where a person may work. */
public record WorksAtSite() implements SlotRule {

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return slot.site() == null
                || associate.sites().isEmpty()
                || associate.sites().contains(slot.site());
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return "Is in " + slot.site() + "; " + Words.first(associate) + " can work in " + Words.or(associate.sites());
    }
}
