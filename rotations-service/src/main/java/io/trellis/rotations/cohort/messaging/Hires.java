package io.trellis.rotations.cohort.messaging;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.ConsumeSeat;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.support.event.Subscription;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A hire into a cohort consumes the seat its offer held. */
@Configuration(proxyBeanMethods = false)
class Hires {

    @Bean
    Subscription applicationSubscription(ConsumeSeat consumeSeat) {
        return Subscription.to("candidates", "application")
                .effect(CandidateHired.class, (hire, _) -> {
                    if (hire.cohortId() != null) {
                        consumeSeat.consume(hire.cohortId(), hire.offerId(), hire.personId());
                    }
                })
                .build();
    }

    record CandidateHired(@Nullable CohortId cohortId, SeatHolder offerId, UUID personId) {}
}
