package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatReleased;
import io.trellis.rotations.cohort.CohortEvent.SeatVacated;
import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An offer that ends gives its seat to the next who waits, or leaves the queue. */
@Component
public class ReleaseSeat {

    private final Seats seats;
    private final WaitingOffers waitingOffers;
    private final Outbox outbox;

    ReleaseSeat(Seats seats, WaitingOffers waitingOffers, Outbox outbox) {
        this.seats = seats;
        this.waitingOffers = waitingOffers;
        this.outbox = outbox;
    }

    @Transactional
    public void release(CohortId id, SeatHolder offer) {
        seats.release(id, offer).ifPresentOrElse(cohort -> handOn(cohort, offer), () -> seats.leaveQueue(id, offer));
    }

    /** Somebody who had a place will not come. */
    @Transactional
    public void vacate(CohortId id, SeatHolder holder) {
        seats.vacate(id, holder).ifPresent(cohort -> {
            outbox.append(new SeatVacated(id, cohort.revision(), holder, cohort.free()));
            waitingOffers.serve(id);
        });
    }

    private void handOn(Cohort cohort, SeatHolder offer) {
        outbox.append(new SeatReleased(cohort.id(), cohort.revision(), offer, cohort.free()));
        waitingOffers.serve(cohort.id());
    }
}
