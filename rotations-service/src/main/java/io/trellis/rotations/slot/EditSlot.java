package io.trellis.rotations.slot;

import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.security.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
public class EditSlot {

    private final Slots slots;
    private final SlotAccess access;

    EditSlot(Slots slots, SlotAccess access) {
        this.slots = slots;
        this.access = access;
    }

    public Slot edit(SlotId id, long revision, Pitch pitch, Actor actor) {
        var slot = access.editable(id, actor);
        if (slot.revision() != revision) {
            throw new StaleRevision(slot.revision());
        }
        OverrideRule.check(pitch, actor);
        slot.edit(pitch);
        try {
            return slots.save(slot);
        } catch (DuplicateKeyException _) {
            throw new Conflict("duplicate-pitch", "The team has pitched this feature for this period already.");
        }
    }
}
