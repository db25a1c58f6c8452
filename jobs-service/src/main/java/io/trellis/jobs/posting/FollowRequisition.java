package io.trellis.jobs.posting;

import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.support.event.Outbox;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a requisition happens to all its postings. */
@Service
@Transactional
public class FollowRequisition {

    private final Postings postings;
    private final Outbox outbox;
    private final Clock clock;

    FollowRequisition(Postings postings, Outbox outbox, Clock clock) {
        this.postings = postings;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void filled(RequisitionId id) {
        each(id, it -> it.status().canBecome(PostingStatus.CLOSED), it -> it.close(ClosingReason.FILLED));
    }

    public void cancelled(RequisitionId id) {
        each(id, it -> it.status().canBecome(PostingStatus.CLOSED), it -> it.close(ClosingReason.CANCELLED));
    }

    public void held(RequisitionId id) {
        each(id, it -> it.status() == PostingStatus.PUBLISHED, Posting::holdWithRequisition);
    }

    /** Those that somebody paused by hand stay paused. */
    public void resumed(RequisitionId id) {
        var now = clock.instant();
        each(id, it -> it.heldWithRequisition() && !it.isDue(now), it -> it.resume(now));
    }

    private void each(RequisitionId id, Predicate<Posting> concerned, Function<Posting, PostingEvent> transition) {
        postings.findByRequisitionId(id).stream().filter(concerned).forEach(posting -> {
            outbox.append(transition.apply(posting));
            postings.save(posting);
        });
    }
}
