package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DeclineOffer {

    private final OfferTransitions transitions;

    DeclineOffer(OfferTransitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Offer decline(OfferId id) {
        return transitions.apply(id, Offer::decline);
    }
}
