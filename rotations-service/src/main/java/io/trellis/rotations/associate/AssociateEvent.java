package io.trellis.rotations.associate;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.event.Event;
import java.util.UUID;

public sealed interface AssociateEvent extends Event {

    AssociateId associateId();

    @Override
    default String aggregate() {
        return "associate";
    }

    @Override
    default UUID aggregateId() {
        return associateId().value();
    }

    record AssociateEnrolled(AssociateId associateId, long revision, CohortId cohortId, UUID personId, UUID offerId)
            implements AssociateEvent {}

    record AssociateStatusChanged(
            AssociateId associateId, long revision, CohortId cohortId, AssociateStatus from, AssociateStatus to)
            implements AssociateEvent {}
}
