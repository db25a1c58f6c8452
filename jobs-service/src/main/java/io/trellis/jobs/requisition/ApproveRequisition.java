package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ApproveRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    ApproveRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition approve(RequisitionId id, String by) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.approve(by));
        return requisitions.save(requisition);
    }
}
