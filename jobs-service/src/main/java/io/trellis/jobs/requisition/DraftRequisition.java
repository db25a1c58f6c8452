package io.trellis.jobs.requisition;

import io.trellis.support.id.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DraftRequisition {

    private final Requisitions requisitions;

    DraftRequisition(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Transactional
    public Requisition draft(RequisitionTerms terms, String by) {
        return requisitions.save(new Requisition(new RequisitionId(Ids.next()), terms, by));
    }
}
