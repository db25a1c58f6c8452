package io.trellis.jobs.requisition;

import io.trellis.support.problem.StaleRevision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReviseRequisition {

    private final Requisitions requisitions;

    ReviseRequisition(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Transactional
    public Requisition revise(RequisitionId id, long revision, RequisitionTerms terms) {
        var requisition = requisitions.get(id);
        if (requisition.revision() != revision) {
            throw new StaleRevision(requisition.revision());
        }
        requisition.revise(terms);
        return requisitions.save(requisition);
    }
}
