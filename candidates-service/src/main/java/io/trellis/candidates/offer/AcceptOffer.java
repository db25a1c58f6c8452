package io.trellis.candidates.offer;

import io.trellis.candidates.application.ApplicationClosed;
import io.trellis.candidates.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The application is marked in the same transaction: acceptance and withdrawal meet there, and one of them wins. */
@Service
public class AcceptOffer {

    private final OfferTransitions transitions;
    private final Applications applications;

    AcceptOffer(OfferTransitions transitions, Applications applications) {
        this.transitions = transitions;
        this.applications = applications;
    }

    @Transactional
    public Offer accept(OfferId id) {
        return transitions.apply(id, (offer, occasion) -> {
            var event = offer.accept(occasion);
            var application = applications.markAccepted(offer.application(), id.value());
            if (!application.awaitsOffer()) {
                throw new ApplicationClosed();
            }
            return event;
        });
    }
}
