package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.SeatDenied;
import io.trellis.rotations.cohort.CohortEvent.SeatDenied.Denial;
import io.trellis.rotations.cohort.CohortEvent.SeatHeld;
import io.trellis.rotations.cohort.CohortEvent.SeatRefused;
import io.trellis.support.event.Outbox;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An approved offer holds a seat, waits for the next one, or hears that no seat can ever come. Asking twice changes
 * nothing.
 */
@Component
public class HoldSeat {

    private final Seats seats;
    private final Cohorts cohorts;
    private final Outbox outbox;

    HoldSeat(Seats seats, Cohorts cohorts, Outbox outbox) {
        this.seats = seats;
        this.cohorts = cohorts;
        this.outbox = outbox;
    }

    @Transactional
    public void hold(CohortId id, SeatHolder offer) {
        seats.hold(id, offer)
                .<CohortEvent>map(cohort -> new SeatHeld(id, cohort.revision(), offer, cohort.free()))
                .or(() -> seats.queue(id, offer)
                        .map(cohort -> new SeatRefused(id, cohort.revision(), offer, SeatRefusal.by(cohort))))
                .or(() -> deny(id, offer))
                .ifPresent(outbox::append);
    }

    /** Cohorts get their ids here: one that is not known now will never be. */
    private Optional<CohortEvent> deny(CohortId id, SeatHolder offer) {
        return cohorts.existsById(id)
                ? Optional.empty()
                : Optional.of(new SeatDenied(id, offer, Denial.UNKNOWN_COHORT));
    }
}
