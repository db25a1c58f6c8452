package io.trellis.candidates.offer;

import io.trellis.candidates.application.Occasion;
import io.trellis.support.event.Outbox;
import io.trellis.support.security.CurrentActor;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Loads one offer, applies one transition, stores it and publishes what it was. */
@Component
class OfferTransitions {

    private final Offers offers;
    private final Outbox outbox;
    private final Clock clock;

    OfferTransitions(Offers offers, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    Offer apply(OfferId id, BiFunction<Offer, Occasion, OfferEvent> transition) {
        return apply(offers.get(id), transition);
    }

    Offer apply(Offer offer, BiFunction<Offer, Occasion, OfferEvent> transition) {
        outbox.append(transition.apply(offer, new Occasion(CurrentActor.get().subject(), clock.instant())));
        return offers.save(offer);
    }
}
