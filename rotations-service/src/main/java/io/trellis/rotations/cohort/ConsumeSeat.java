package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatConsumed;
import io.trellis.support.event.Outbox;
import io.trellis.support.problem.Conflict;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hire turns the held seat into a place in the cohort. */
@Component
public class ConsumeSeat {

    private final Seats seats;
    private final Outbox outbox;

    ConsumeSeat(Seats seats, Outbox outbox) {
        this.seats = seats;
        this.outbox = outbox;
    }

    /** Without a held seat a free one is taken; without either the hire is an anomaly that somebody has to look at. */
    @Transactional
    public void consume(CohortId id, SeatHolder offer, UUID person) {
        var cohort = seats.consume(id, offer, person)
                .or(() -> seats.take(id, offer, person, null))
                .orElseThrow(() -> new Conflict("no-free-seat", "The hire of this offer has no seat."));
        outbox.append(new SeatConsumed(id, cohort.revision(), offer, person));
    }
}
