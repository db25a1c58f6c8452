package io.trellis.rotations.associate.messaging;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.AssociateStatus;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.associate.EnrollAssociate;
import io.trellis.rotations.associate.MoveAssociate;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.support.event.Subscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cohort's own events reach its people: a consumed seat enrolls, an active cohort activates. */
@Configuration(proxyBeanMethods = false)
class ConsumedSeats {

    @Bean
    Subscription cohortSubscription(
            EnrollAssociate enrollAssociate, MoveAssociate moveAssociate, Associates associates) {
        return Subscription.to("rotations", "cohort")
                .effect(
                        SeatConsumed.class,
                        (seat, _) -> enrollAssociate.enroll(seat.cohortId(), seat.offerId(), seat.personId()))
                .effect(
                        CohortActivated.class,
                        (cohort, _) ->
                                associates
                                        .findByCohortIdAndStatus(cohort.cohortId(), AssociateStatus.PREBOARDING)
                                        .stream()
                                        .map(Associate::id)
                                        .forEach(id -> moveAssociate.move(id, AssociateStatus.ACTIVE)))
                .build();
    }

    record SeatConsumed(CohortId cohortId, SeatHolder offerId, UUID personId) {}

    record CohortActivated(CohortId cohortId) {}
}
