package io.trellis.candidates.offer;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Occasion;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an ended application leaves open is closed, so that its seat is free again. */
@Service
public class CloseOffers {

    private final Offers offers;
    private final OfferTransitions transitions;

    CloseOffers(Offers offers, OfferTransitions transitions) {
        this.offers = offers;
        this.transitions = transitions;
    }

    /** The candidate withdrew: an offer in their hands counts as declined, an earlier one is taken back. */
    @Transactional
    public void withdrawn(ApplicationId application) {
        closeAll(application, Offer::close);
    }

    @Transactional
    public void rejected(ApplicationId application) {
        closeAll(application, Offer::rescind);
    }

    private void closeAll(ApplicationId application, BiFunction<Offer, Occasion, OfferEvent> ending) {
        offers.of(application).stream()
                .filter(offer -> offer.status().isOpen())
                .forEach(offer -> transitions.apply(offer, ending));
    }
}
