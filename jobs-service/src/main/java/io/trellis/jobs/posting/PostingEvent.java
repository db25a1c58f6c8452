package io.trellis.jobs.posting;

import io.trellis.support.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface PostingEvent extends Event {

    @Override
    default String aggregate() {
        return "posting";
    }

    record PostingPublished(
            UUID aggregateId,
            long revision,
            UUID requisitionId,
            @Nullable UUID cohortId,
            String title,
            String visibility,
            String employmentType,
            String level,
            List<String> paths,
            Instant closesAt,
            String timeZone,
            String currency,
            long baseMin,
            long baseMax,
            int bonusPercentMax)
            implements PostingEvent {}

    record PostingPaused(UUID aggregateId, long revision) implements PostingEvent {}

    record PostingResumed(UUID aggregateId, long revision) implements PostingEvent {}

    record PostingClosed(UUID aggregateId, long revision, String reason) implements PostingEvent {}

    record PostingExpired(UUID aggregateId, long revision) implements PostingEvent {}
}
