package io.trellis.rotations.associate;

import io.trellis.rotations.associate.AssociateEvent.AssociateEnrolled;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.cohort.Newcomer;
import io.trellis.rotations.cohort.Seat;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.support.event.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever consumed a seat belongs to the cohort. */
@Component
public class EnrollAssociate {

    private final Cohorts cohorts;
    private final Associates associates;
    private final Outbox outbox;

    EnrollAssociate(Cohorts cohorts, Associates associates, Outbox outbox) {
        this.cohorts = cohorts;
        this.associates = associates;
        this.outbox = outbox;
    }

    @Transactional
    public void enroll(CohortId cohort, SeatHolder holder, UUID person) {
        var profile = cohorts.at(cohort)
                .seatOf(holder)
                .map(Seat::newcomer)
                .map(EnrollAssociate::profile)
                .orElse(Profile.UNKNOWN);
        var associate = associates.save(Associate.enrolled(new AssociateId(holder.value()), cohort, person, profile));
        outbox.append(new AssociateEnrolled(associate.id(), associate.revision(), cohort, person, holder.value()));
    }

    private static Profile profile(Newcomer newcomer) {
        return Profile.of(newcomer.name(), newcomer.mail());
    }
}
