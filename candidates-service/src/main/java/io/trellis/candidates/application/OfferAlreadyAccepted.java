package io.trellis.candidates.application;

import io.trellis.support.problem.Conflict;

/** The candidate has accepted; the hire is under way and nothing may come between. */
public class OfferAlreadyAccepted extends Conflict {

    public OfferAlreadyAccepted() {
        super("offer-already-accepted", "The offer has been accepted, so the hire is under way.");
    }
}
