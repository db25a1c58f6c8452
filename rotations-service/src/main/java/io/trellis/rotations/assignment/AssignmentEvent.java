package io.trellis.rotations.assignment;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.event.Event;
import java.time.LocalDate;
import java.util.UUID;

public sealed interface AssignmentEvent extends Event {

    AssignmentId assignmentId();

    @Override
    default String aggregate() {
        return "assignment";
    }

    @Override
    default UUID aggregateId() {
        return assignmentId().value();
    }

    record AssignmentConfirmed(
            AssignmentId assignmentId,
            long revision,
            PlanId planId,
            AssociateId associateId,
            SlotId slotId,
            LocalDate startsOn,
            LocalDate endsOn)
            implements AssignmentEvent {}
}
