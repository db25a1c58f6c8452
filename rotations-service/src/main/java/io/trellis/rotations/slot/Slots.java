package io.trellis.rotations.slot;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Slots extends Repository<Slot, SlotId> {

    Slot save(Slot slot);

    Optional<Slot> findById(SlotId id);

    List<Slot> findByCohortIdOrderById(CohortId cohort);

    default Slot at(SlotId id) {
        return findById(id).orElseThrow(() -> new NotFound("slot"));
    }

    /** Where associates of this cohort can be placed. */
    default List<Slot> openIn(CohortId cohort) {
        return findByCohortIdOrderById(cohort).stream()
                .filter(slot -> slot.status().isOpenToAssociates())
                .toList();
    }
}
