package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ExpireOffer {

    private final OfferTransitions transitions;

    ExpireOffer(OfferTransitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Offer expire(OfferId id) {
        return transitions.apply(id, Offer::expire);
    }
}
