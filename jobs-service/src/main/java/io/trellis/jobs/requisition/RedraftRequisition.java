package io.trellis.jobs.requisition;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RedraftRequisition {

    private final Requisitions requisitions;

    RedraftRequisition(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Transactional
    public Requisition redraft(RequisitionId id) {
        var requisition = requisitions.get(id);
        requisition.redraft();
        return requisitions.save(requisition);
    }
}
