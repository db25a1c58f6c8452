package io.trellis.rotations.cohort.messaging;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.HoldSeat;
import io.trellis.rotations.cohort.ReleaseSeat;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.support.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An offer holds a seat from its approval to its end. Offers for postings without a cohort need none. */
@Configuration(proxyBeanMethods = false)
class Offers {

    @Bean
    Subscription offerSubscription(HoldSeat holdSeat, ReleaseSeat releaseSeat) {
        return Subscription.to("candidates", "offer")
                .effect(OfferApproved.class, (offer, _) -> {
                    if (offer.cohortId() != null) {
                        holdSeat.hold(offer.cohortId(), offer.offerId());
                    }
                })
                .effect(OfferDeclined.class, (offer, _) -> release(releaseSeat, offer))
                .effect(OfferExpired.class, (offer, _) -> release(releaseSeat, offer))
                .effect(OfferRescinded.class, (offer, _) -> release(releaseSeat, offer))
                .effect(OfferSuperseded.class, (offer, _) -> release(releaseSeat, offer))
                .build();
    }

    private static void release(ReleaseSeat releaseSeat, EndedOffer offer) {
        if (offer.cohortId() != null) {
            releaseSeat.release(offer.cohortId(), offer.offerId());
        }
    }

    record OfferApproved(SeatHolder offerId, @Nullable CohortId cohortId) {}

    private interface EndedOffer {
        SeatHolder offerId();

        @Nullable
        CohortId cohortId();
    }

    record OfferDeclined(SeatHolder offerId, @Nullable CohortId cohortId) implements EndedOffer {}

    record OfferExpired(SeatHolder offerId, @Nullable CohortId cohortId) implements EndedOffer {}

    record OfferRescinded(SeatHolder offerId, @Nullable CohortId cohortId) implements EndedOffer {}

    record OfferSuperseded(SeatHolder offerId, @Nullable CohortId cohortId) implements EndedOffer {}
}
