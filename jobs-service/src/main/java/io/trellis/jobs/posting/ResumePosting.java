package io.trellis.jobs.posting;

import io.trellis.jobs.requisition.PostOnRequisition;
import io.trellis.support.event.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ResumePosting {

    private final Postings postings;
    private final PostOnRequisition requisition;
    private final Outbox outbox;
    private final Clock clock;

    ResumePosting(Postings postings, PostOnRequisition requisition, Outbox outbox, Clock clock) {
        this.postings = postings;
        this.requisition = requisition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Posting resume(PostingId id) {
        var posting = postings.get(id);
        requisition.post(posting.requisitionId());
        outbox.append(posting.resume(clock.instant()));
        return postings.save(posting);
    }
}
