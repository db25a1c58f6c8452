package io.trellis.candidates.offer;

import io.trellis.support.state.IllegalTransition;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends offers nobody answered. Every replica runs it; each offer is one conditional write, so one of them wins. */
@Component
class OfferExpiry {

    private static final int BATCH = 100;

    private final Offers offers;
    private final ExpireOffer expireOffer;
    private final Clock clock;

    OfferExpiry(Offers offers, ExpireOffer expireOffer, Clock clock) {
        this.offers = offers;
        this.expireOffer = expireOffer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.candidates.expiry-interval}")
    void expireLapsed() {
        var thisSecond = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        offers.extendedUntilBefore(thisSecond, BATCH).forEach(this::expire);
    }

    private void expire(Offer offer) {
        try {
            expireOffer.expire(offer.id());
        } catch (IllegalTransition | OptimisticLockingFailureException _) {
            // Answered in the meantime, or expired by another replica.
        }
    }
}
