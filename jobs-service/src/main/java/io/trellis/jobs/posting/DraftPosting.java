package io.trellis.jobs.posting;

import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.requisition.Requisitions;
import io.trellis.support.id.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DraftPosting {

    private final Postings postings;
    private final Requisitions requisitions;

    DraftPosting(Postings postings, Requisitions requisitions) {
        this.postings = postings;
        this.requisitions = requisitions;
    }

    @Transactional
    public Posting draft(RequisitionId requisitionId, PostingContent content) {
        var requisition = requisitions.get(requisitionId);
        return postings.save(new Posting(new PostingId(Ids.next()), requisition.id(), content));
    }
}
