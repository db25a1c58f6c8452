package io.trellis.jobs.requisition;

import io.trellis.support.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

public interface Requisitions extends Repository<Requisition, RequisitionId> {

    Requisition save(Requisition requisition);

    Optional<Requisition> findById(RequisitionId id);

    /** Newest first. */
    @Query(value = "{status: {$in: ?0}, _id: {$lt: ?1}}", sort = "{_id: -1}")
    List<Requisition> before(Set<RequisitionStatus> statuses, RequisitionId id, Limit limit);

    default Requisition get(RequisitionId id) {
        return findById(id).orElseThrow(() -> new NotFound("requisition"));
    }
}
