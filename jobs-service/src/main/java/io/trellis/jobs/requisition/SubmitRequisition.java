package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class SubmitRequisition {

    private final Requisitions requisitions;
    private final Outbox outbox;

    SubmitRequisition(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public Requisition submit(RequisitionId id, String by) {
        var requisition = requisitions.get(id);
        outbox.append(requisition.submit(by));
        return requisitions.save(requisition);
    }
}
