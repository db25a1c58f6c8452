package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatConsumed;
import io.trellis.support.event.Outbox;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator brings somebody in without an offer; it consumes a free seat like a hire. */
@Component
public class BringIn {

    private final Cohorts cohorts;
    private final Seats seats;
    private final Outbox outbox;

    BringIn(Cohorts cohorts, Seats seats, Outbox outbox) {
        this.cohorts = cohorts;
        this.seats = seats;
        this.outbox = outbox;
    }

    @Transactional
    public SeatHolder bringIn(CohortId id, UUID person, Newcomer newcomer) {
        var holder = new SeatHolder(Ids.next());
        var cohort = seats.take(id, holder, person, newcomer).orElseThrow(() -> refusal(id));
        outbox.append(new SeatConsumed(id, cohort.revision(), holder, person));
        return holder;
    }

    private Conflict refusal(CohortId id) {
        var cohort = cohorts.at(id);
        return new Conflict(
                "no-free-seat",
                "%s has %d of %d seats free and is %s; somebody can be brought in once, from opening to graduation."
                        .formatted(cohort.name(), cohort.free(), cohort.seats(), cohort.status()));
    }
}
