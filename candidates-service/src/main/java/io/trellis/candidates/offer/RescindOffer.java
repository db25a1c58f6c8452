package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RescindOffer {

    private final OfferTransitions transitions;

    RescindOffer(OfferTransitions transitions) {
        this.transitions = transitions;
    }

    @Transactional
    public Offer rescind(OfferId id) {
        return transitions.apply(id, Offer::rescind);
    }
}
