package io.trellis.rotations.cohort;

import io.trellis.rotations.cohort.CohortEvent.CohortActivated;
import io.trellis.rotations.cohort.CohortEvent.CohortClosed;
import io.trellis.rotations.cohort.CohortEvent.CohortGraduating;
import io.trellis.rotations.cohort.CohortEvent.CohortLocked;
import io.trellis.rotations.cohort.CohortEvent.CohortOpened;
import io.trellis.support.event.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a cohort through its life. Opening the intake serves those who already wait. */
@Component
public class MoveCohort {

    private final Cohorts cohorts;
    private final WaitingOffers waitingOffers;
    private final Outbox outbox;

    MoveCohort(Cohorts cohorts, WaitingOffers waitingOffers, Outbox outbox) {
        this.cohorts = cohorts;
        this.waitingOffers = waitingOffers;
        this.outbox = outbox;
    }

    @Transactional
    public Cohort move(CohortId id, CohortStatus next) {
        var cohort = cohorts.at(id);
        cohort.become(next);
        outbox.append(event(cohorts.save(cohort)));
        if (next == CohortStatus.INTAKE_OPEN) {
            waitingOffers.serve(id);
        }
        return cohorts.at(id);
    }

    private static CohortEvent event(Cohort cohort) {
        var id = cohort.id();
        var revision = cohort.revision();
        return switch (cohort.status()) {
            case INTAKE_OPEN -> new CohortOpened(id, revision, cohort.programId(), cohort.seats(), cohort.startsOn());
            case LOCKED -> new CohortLocked(id, revision, cohort.free());
            case ACTIVE -> new CohortActivated(id, revision, cohort.startsOn());
            case GRADUATING -> new CohortGraduating(id, revision);
            case CLOSED -> new CohortClosed(id, revision);
            case PLANNED -> throw new IllegalStateException("nothing leads back to PLANNED");
        };
    }
}
