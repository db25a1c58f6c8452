package io.trellis.jobs.posting;

import io.trellis.support.event.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ExpirePosting {

    private final Postings postings;
    private final Outbox outbox;
    private final Clock clock;

    ExpirePosting(Postings postings, Outbox outbox, Clock clock) {
        this.postings = postings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does nothing to a posting that is not due, so that any number of replicas may try. */
    @Transactional
    public void expire(PostingId id) {
        var posting = postings.get(id);
        if (posting.isDue(clock.instant())) {
            outbox.append(posting.expire());
            postings.save(posting);
        }
    }
}
