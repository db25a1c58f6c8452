package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RejectRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    RejectRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition reject(RequisitionId id, String by, String reason) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.reject(by, reason));
        return requisitions.save(requisition);
    }
}
