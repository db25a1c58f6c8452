package io.trellis.candidates.offer;

import io.trellis.candidates.application.Applications;
import io.trellis.candidates.vacancy.Vacancies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class SubmitOffer {

    private final OfferTransitions transitions;
    private final Applications applications;
    private final Vacancies vacancies;

    SubmitOffer(OfferTransitions transitions, Applications applications, Vacancies vacancies) {
        this.transitions = transitions;
        this.applications = applications;
        this.vacancies = vacancies;
    }

    @Transactional
    public Offer submit(OfferId id) {
        return transitions.apply(id, (offer, occasion) -> offer.submit(isInsideBand(offer), occasion));
    }

    private boolean isInsideBand(Offer offer) {
        var posting = applications.get(offer.application()).role().postingId();
        var terms = offer.terms();
        return vacancies.get(posting).facts().allowsPay(terms.currency(), terms.base(), terms.bonusPercent());
    }
}
