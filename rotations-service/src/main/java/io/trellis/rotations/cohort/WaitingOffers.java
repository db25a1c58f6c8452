package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatHeld;
import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Component;

/** Free seats go to those who wait, in order. */
@Component
class WaitingOffers {

    private final Seats seats;
    private final Outbox outbox;

    WaitingOffers(Seats seats, Outbox outbox) {
        this.seats = seats;
        this.outbox = outbox;
    }

    void serve(CohortId id) {
        for (var next = seats.handOn(id); next.isPresent(); next = seats.handOn(id)) {
            var cohort = next.get();
            var holder = cohort.taken().getLast().holder();
            outbox.append(new SeatHeld(id, cohort.revision(), holder, cohort.free()));
        }
    }
}
