package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ApproveOffer {

    private final OfferTransitions transitions;

    ApproveOffer(OfferTransitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Offer approve(OfferId id) {
        return transitions.apply(id, Offer::approve);
    }
}
