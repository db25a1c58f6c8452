package io.trellis.candidates.offer;

import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;

/** Staff see every offer; candidates their own, from the moment it was extended to them. */
public final class OfferAccess {

    private OfferAccess() {}

    public static boolean sees(Offer offer, Actor actor) {
        return !actor.is("candidate") || (offer.belongsTo(actor.subject()) && offer.wasExtended());
    }

    public static Offer visible(Offer offer, Actor actor) {
        if (!sees(offer, actor)) {
            throw new NotFound("offer");
        }
        return offer;
    }
}
