package io.trellis.candidates.application;

import io.trellis.candidates.person.PersonId;
import io.trellis.support.event.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an application, as other services hear it: ids and facts, nothing personal. */
public sealed interface ApplicationEvent extends Event {

    @Override
    default String aggregate() {
        return "application";
    }

    record ApplicationSubmitted(UUID aggregateId, long revision, UUID postingId, PersonId personId, String path)
            implements ApplicationEvent {}

    record ApplicationStageChanged(UUID aggregateId, long revision, ApplicationStatus from, ApplicationStatus to)
            implements ApplicationEvent {}

    record ApplicationHeld(UUID aggregateId, long revision) implements ApplicationEvent {}

    record ApplicationResumed(UUID aggregateId, long revision) implements ApplicationEvent {}

    record ApplicationRejected(UUID aggregateId, long revision, ApplicationStatus stage, RejectionReason reason)
            implements ApplicationEvent {}

    record ApplicationUnrejected(UUID aggregateId, long revision, ApplicationStatus stage)
            implements ApplicationEvent {}

    record ApplicationWithdrawn(UUID aggregateId, long revision, ApplicationStatus stage) implements ApplicationEvent {}

    record ApplicationWaitlisted(UUID aggregateId, long revision) implements ApplicationEvent {}

    record CandidateHired(
            UUID aggregateId,
            long revision,
            PersonId personId,
            UUID postingId,
            UUID requisitionId,
            @Nullable UUID cohortId,
            UUID offerId,
            LocalDate startsOn)
            implements ApplicationEvent {}
}
