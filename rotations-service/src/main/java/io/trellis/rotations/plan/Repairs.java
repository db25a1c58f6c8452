package io.trellis.rotations.plan;

import io.trellis.support.problem.NotFound;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Repairs extends Repository<Repair, RepairId> {

    Repair save(Repair repair);

    Optional<Repair> findById(RepairId id);

    default Repair of(PlanId plan, RepairId id) {
        return findById(id)
                .filter(repair -> repair.planId().equals(plan))
                .orElseThrow(() -> new NotFound("repair any more"));
    }
}
