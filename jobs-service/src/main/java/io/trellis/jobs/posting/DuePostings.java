package io.trellis.jobs.posting;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for postings whose deadline has passed. Every replica does; the first to commit expires a posting. */
@Component
class DuePostings {

    private static final Logger log = LoggerFactory.getLogger(DuePostings.class);

    private final Postings postings;
    private final ExpirePosting expirePosting;
    private final Clock clock;

    DuePostings(Postings postings, ExpirePosting expirePosting, Clock clock) {
        this.postings = postings;
        this.expirePosting = expirePosting;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.jobs.expiry-interval}")
    void expire() {
        postings.due(clock.instant()).forEach(this::expire);
    }

    private void expire(Posting posting) {
        try {
            expirePosting.expire(posting.id());
        } catch (RuntimeException e) {
            log.warn("Posting {} is due but did not expire; the next round tries again", posting.id(), e);
        }
    }
}
