package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class HoldRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    HoldRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition hold(RequisitionId id) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.hold());
        return requisitions.save(requisition);
    }
}
