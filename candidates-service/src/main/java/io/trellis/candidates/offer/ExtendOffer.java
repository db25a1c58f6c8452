package io.trellis.candidates.offer;

import io.trellis.candidates.application.ApplicationClosed;
import io.trellis.candidates.application.Applications;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ExtendOffer {

    private final OfferTransitions transitions;
    private final Applications applications;

    ExtendOffer(OfferTransitions transitions, Applications applications) {
        this.transitions = transitions;
        this.applications = applications;
    }

    @Transactional
    public Offer extend(OfferId id, Instant expiresAt) {
        return transitions.apply(id, (offer, occasion) -> {
            var event = offer.extend(expiresAt, occasion);
            if (!applications.lock(offer.application()).awaitsOffer()) {
                throw new ApplicationClosed();
            }
            return event;
        });
    }
}
