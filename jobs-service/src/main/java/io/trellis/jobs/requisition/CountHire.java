package io.trellis.jobs.requisition;

import io.trellis.support.event.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CountHire {

    private final Requisitions requisitions;
    private final Outbox outbox;

    CountHire(Requisitions requisitions, Outbox outbox) {
        this.requisitions = requisitions;
        this.outbox = outbox;
    }

    @Transactional
    public void count(RequisitionId id, UUID applicationId) {
        var requisition = requisitions.get(id);
        requisition.hire(applicationId).ifPresent(outbox::append);
        requisitions.save(requisition);
    }
}
