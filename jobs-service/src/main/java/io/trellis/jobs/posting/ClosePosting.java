package io.trellis.jobs.posting;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ClosePosting {

    private final Postings postings;
    private final Outbox outbox;

    ClosePosting(Postings postings, Outbox outbox) {
        this.postings = postings;
        this.outbox = outbox;
    }

    @Transactional
    public Posting close(PostingId id) {
        var posting = postings.get(id);
        outbox.append(posting.close(ClosingReason.CLOSED));
        return postings.save(posting);
    }
}
