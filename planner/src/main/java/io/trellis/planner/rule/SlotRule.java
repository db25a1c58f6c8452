package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Slot;

/** Decides whether a person may have a slot, whatever else the person has. */
public sealed interface SlotRule
        permits WithinActivePeriods, HasSkills, WorksAtSite, HasClearances, NoConflict, NoVeto, KeepsPins, NotVisited {

    boolean allows(Associate associate, Slot slot);

    /** Why this slot is closed to this person, for people; only asked when it is. */
    String refusal(Associate associate, Slot slot);
}
