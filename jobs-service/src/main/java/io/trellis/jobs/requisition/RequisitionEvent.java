package io.trellis.jobs.requisition;

import io.trellis.support.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public sealed interface RequisitionEvent extends Event {

    @Override
    default String aggregate() {
        return "requisition";
    }

    record RequisitionSubmitted(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionApproved(
            UUID aggregateId,
            long revision,
            @Nullable UUID cohortId,
            int openings,
            String currency,
            long baseMin,
            long baseMax,
            int bonusPercentMax,
            boolean equity)
            implements RequisitionEvent {}

    record RequisitionRejected(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionOpened(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionHeld(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionResumed(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionFilled(UUID aggregateId, long revision) implements RequisitionEvent {}

    record RequisitionCancelled(UUID aggregateId, long revision) implements RequisitionEvent {}
}
