package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ResumeRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    ResumeRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition resume(RequisitionId id) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.resume());
        return requisitions.save(requisition);
    }
}
