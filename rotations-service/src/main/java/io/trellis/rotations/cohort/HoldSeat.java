package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatHeld;
import io.trellis.rotations.cohort.CohortEvent.SeatRefused;
import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An approved offer holds a seat, or waits for the next one. Asking twice changes nothing. */
@Component
public class HoldSeat {

    private final Seats seats;
    private final Outbox outbox;

    HoldSeat(Seats seats, Outbox outbox) {
        this.seats = seats;
        this.outbox = outbox;
    }

    @Transactional
    public void hold(CohortId id, SeatHolder offer) {
        seats.hold(id, offer)
                .<CohortEvent>map(cohort -> new SeatHeld(id, cohort.revision(), offer, cohort.free()))
                .or(() -> seats.queue(id, offer)
                        .map(cohort -> new SeatRefused(id, cohort.revision(), offer, SeatRefusal.by(cohort))))
                .ifPresent(outbox::append);
    }
}
