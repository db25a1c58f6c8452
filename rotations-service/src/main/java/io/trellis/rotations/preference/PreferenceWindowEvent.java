package io.trellis.rotations.preference;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.support.event.Event;
import java.time.Instant;
import java.util.UUID;

public sealed interface PreferenceWindowEvent extends Event {

    WindowId preferenceWindowId();

    @Override
    default String aggregate() {
        return "preference-window";
    }

    @Override
    default UUID aggregateId() {
        return preferenceWindowId().value();
    }

    record PreferenceWindowOpened(WindowId preferenceWindowId, long revision, CohortId cohortId, Instant closesAt)
            implements PreferenceWindowEvent {}

    record PreferenceWindowExtended(WindowId preferenceWindowId, long revision, CohortId cohortId, Instant closesAt)
            implements PreferenceWindowEvent {}

    record PreferenceWindowClosed(WindowId preferenceWindowId, long revision, CohortId cohortId)
            implements PreferenceWindowEvent {}
}
