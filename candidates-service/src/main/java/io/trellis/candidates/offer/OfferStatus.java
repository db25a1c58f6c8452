package io.trellis.candidates.offer;

import io.trellis.support.state.State;
import java.util.Set;

public enum OfferStatus implements State<OfferStatus> {
    DRAFT,
    PENDING_APPROVAL,
    APPROVED,
    EXTENDED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    RESCINDED,
    SUPERSEDED;

    @Override
    public Set<OfferStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PENDING_APPROVAL, RESCINDED, SUPERSEDED);
            case PENDING_APPROVAL -> Set.of(APPROVED, RESCINDED, SUPERSEDED);
            case APPROVED -> Set.of(EXTENDED, RESCINDED, SUPERSEDED);
            case EXTENDED -> Set.of(ACCEPTED, DECLINED, EXPIRED, RESCINDED, SUPERSEDED);
            case ACCEPTED, DECLINED, EXPIRED, RESCINDED, SUPERSEDED -> Set.of();
        };
    }

    /** Still on its way to an answer. */
    public boolean isOpen() {
        return !next().isEmpty();
    }
}
