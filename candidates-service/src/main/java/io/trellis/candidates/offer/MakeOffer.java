package io.trellis.candidates.offer;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.intake.Intakes;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.security.CurrentActor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts the next version of an application's offer; the version that was open gives way in the same transaction. Once
 * the intake is over none is drafted: a new version would lose the seat of the open one and get no other.
 */
@Service
public class MakeOffer {

    private final Applications applications;
    private final Offers offers;
    private final Intakes intakes;
    private final OfferTransitions transitions;

    MakeOffer(Applications applications, Offers offers, Intakes intakes, OfferTransitions transitions) {
        this.applications = applications;
        this.intakes = intakes;
        this.offers = offers;
        this.transitions = transitions;
    }

    @Transactional
    public Offer make(ApplicationId id, Terms terms) {
        var application = applications.lock(id);
        requireDecision(application);
        var cohort = cohort(application);
        intakes.requireNotOver(cohort);
        var earlier = offers.of(id);
        earlier.stream()
                .filter(offer -> offer.status().isOpen())
                .forEach(offer -> transitions.apply(offer, Offer::supersede));
        var author = CurrentActor.get().subject();
        return offers.save(Offer.draft(application, cohort, earlier.size() + 1, terms, author));
    }

    private static void requireDecision(Application application) {
        if (!application.awaitsOffer()) {
            throw new RuleRefused(
                    "not-at-decision", "Offers are made to applications at decision, on the waiting list or at offer.");
        }
    }

    private static UUID cohort(Application application) {
        var cohort = application.role().cohortId();
        if (cohort == null) {
            throw new RuleRefused("no-cohort", "The posting belongs to no cohort, so there is no seat to offer.");
        }
        return cohort;
    }
}
