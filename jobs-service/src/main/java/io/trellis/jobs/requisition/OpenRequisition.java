package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class OpenRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    OpenRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition open(RequisitionId id) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.open());
        return requisitions.save(requisition);
    }
}
