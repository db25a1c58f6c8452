package io.trellis.rotations.slot;

import io.trellis.support.security.Actor;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams hand in and withdraw; coordinators accept or give back. */
@Component
public class MoveSlot {

    private final Slots slots;
    private final SlotAccess access;

    MoveSlot(Slots slots, SlotAccess access) {
        this.slots = slots;
        this.access = access;
    }

    @Transactional
    public Slot submit(SlotId id, Actor actor) {
        return change(access.editable(id, actor), Slot::submit);
    }

    @Transactional
    public Slot withdraw(SlotId id, Actor actor) {
        return change(access.editable(id, actor), Slot::withdraw);
    }

    @Transactional
    public Slot accept(SlotId id) {
        return change(slots.at(id), Slot::accept);
    }

    @Transactional
    public Slot giveBack(SlotId id, String reason) {
        return change(slots.at(id), slot -> slot.giveBack(reason));
    }

    private Slot change(Slot slot, Consumer<Slot> transition) {
        transition.accept(slot);
        return slots.save(slot);
    }
}
