package io.trellis.rotations.slot;

import io.trellis.rotations.cohort.CohortId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a window or a plan means for the slots of a cohort. */
@Component
public class SettleSlots {

    private final Slots slots;

    SettleSlots(Slots slots) {
        this.slots = slots;
    }

    /** The window is open: what is accepted is on offer. */
    @Transactional
    public void offer(CohortId cohort) {
        for (var slot : slots.findByCohortIdOrderById(cohort)) {
            if (slot.status() == SlotStatus.ACCEPTED) {
                slot.offer();
                slots.save(slot);
            }
        }
    }

    /** @param filled slots that a published plan gives to somebody */
    @Transactional
    public void settle(CohortId cohort, Set<SlotId> filled) {
        for (var slot : slots.openIn(cohort)) {
            slot.settle(filled.contains(slot.id()));
            slots.save(slot);
        }
    }
}
