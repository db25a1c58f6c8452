package io.trellis.jobs.posting;

import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PausePosting {

    private final Postings postings;
    private final Outbox outbox;

    PausePosting(Postings postings, Outbox outbox) {
        this.postings = postings;
        this.outbox = outbox;
    }

    @Transactional
    public Posting pause(PostingId id) {
        var posting = postings.get(id);
        outbox.append(posting.pause());
        return postings.save(posting);
    }
}
