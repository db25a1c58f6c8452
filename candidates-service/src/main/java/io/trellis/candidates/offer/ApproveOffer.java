package io.trellis.candidates.offer;

import io.trellis.candidates.intake.Intakes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a seat by that; refused when no seat can come. */
@Service
public class ApproveOffer {

    private final OfferTransitions transitions;
    private final Intakes intakes;

    ApproveOffer(OfferTransitions transitions, Intakes intakes) {
        this.intakes = intakes;
        this.transitions = transitions;
    }

    @Transactional
    public Offer approve(OfferId id) {
        return transitions.apply(id, (offer, occasion) -> {
            var event = offer.approve(occasion);
            intakes.requireNotOver(offer.cohort());
            return event;
        });
    }
}
