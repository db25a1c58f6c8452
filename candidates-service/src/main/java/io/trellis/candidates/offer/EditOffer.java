package io.trellis.candidates.offer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EditOffer {

    private final Offers offers;

    EditOffer(Offers offers) {
        this.offers = offers;
    }

    @Transactional
    public Offer edit(OfferId id, Terms terms, long expectedRevision) {
        var offer = offers.get(id);
        offer.edit(terms, expectedRevision);
        return offers.save(offer);
    }
}
