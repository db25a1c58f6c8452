package io.trellis.rotations.associate.messaging;

import io.trellis.rotations.associate.AssociateStatus;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.ReleaseSeat;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.support.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever reneges before the start leaves a seat for the next. */
@Configuration(proxyBeanMethods = false)
class Reneges {

    @Bean
    Subscription associateSubscription(ReleaseSeat releaseSeat) {
        return Subscription.to("rotations", "associate")
                .effect(AssociateStatusChanged.class, (change, _) -> {
                    if (change.to() == AssociateStatus.RENEGED) {
                        releaseSeat.vacate(change.cohortId(), change.associateId());
                    }
                })
                .build();
    }

    /** An associate has the id of the seat's holder. */
    record AssociateStatusChanged(SeatHolder associateId, CohortId cohortId, AssociateStatus to) {}
}
