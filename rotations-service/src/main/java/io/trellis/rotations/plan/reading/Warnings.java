package io.trellis.rotations.plan.reading;

import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotStatus;
import java.util.ArrayList;
import java.util.List;

/** What somebody should look at before a plan is published. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Slot slot) {
        var warnings = new ArrayList<String>();
        if (slot.status() == SlotStatus.WITHDRAWN) {
            warnings.add("The team has withdrawn this slot.");
        }
        if (!slot.pitch().hasEligibleSupervisor()) {
            warnings.add("No supervisor: its charter cannot be signed yet.");
        }
        return warnings;
    }
}
