package io.trellis.candidates.offer;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.event.Event;
import java.time.Instant;
import java.util.UUID;

/** What happens to an offer, as other services hear it: never what it pays. */
public sealed interface OfferEvent extends Event {

    @Override
    default String aggregate() {
        return "offer";
    }

    record OfferSubmitted(UUID aggregateId, long revision, ApplicationId applicationId) implements OfferEvent {}

    record OfferApproved(UUID aggregateId, long revision, ApplicationId applicationId, PersonId personId, UUID cohortId)
            implements OfferEvent {}

    record OfferExtended(UUID aggregateId, long revision, ApplicationId applicationId, UUID cohortId, Instant expiresAt)
            implements OfferEvent {}

    record OfferAccepted(UUID aggregateId, long revision, ApplicationId applicationId, PersonId personId, UUID cohortId)
            implements OfferEvent {}

    record OfferDeclined(UUID aggregateId, long revision, ApplicationId applicationId, UUID cohortId)
            implements OfferEvent {}

    record OfferExpired(UUID aggregateId, long revision, ApplicationId applicationId, UUID cohortId)
            implements OfferEvent {}

    record OfferRescinded(UUID aggregateId, long revision, ApplicationId applicationId, UUID cohortId)
            implements OfferEvent {}

    record OfferSuperseded(UUID aggregateId, long revision, ApplicationId applicationId, UUID cohortId)
            implements OfferEvent {}
}
