package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CancelRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    CancelRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition cancel(RequisitionId id) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.cancel());
        return requisitions.save(requisition);
    }
}
