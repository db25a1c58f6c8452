package io.trellis.jobs.requisition;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes part in the publication of a posting: refuses unless the requisition is open, and keeps it open until then. */
@Service
public class PostOnRequisition {

    private final Requisitions requisitions;
    private final Clock clock;

    PostOnRequisition(Requisitions requisitions, Clock clock) {
        this.requisitions = requisitions;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public RequisitionTerms post(RequisitionId id) {
        var requisition = requisitions.get(id);
        requisition.post(clock.instant());
        return requisitions.save(requisition).terms();
    }
}
