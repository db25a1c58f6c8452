package io.trellis.rotations.assignment;

import io.trellis.rotations.assignment.AssignmentEvent.AssignmentConfirmed;
import io.trellis.rotations.plan.Placement;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.slot.Span;
import io.trellis.support.event.Outbox;
import io.trellis.support.id.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A published plan becomes assignments, all of them or none. */
@Component
public class ConfirmAssignments {

    private final SolvedPlans plans;
    private final Slots slots;
    private final Assignments assignments;
    private final Outbox outbox;

    ConfirmAssignments(SolvedPlans plans, Slots slots, Assignments assignments, Outbox outbox) {
        this.plans = plans;
        this.slots = slots;
        this.assignments = assignments;
        this.outbox = outbox;
    }

    @Transactional
    public void confirm(PlanId id) {
        var solved = plans.at(id);
        for (var placement : solved.placements()) {
            var span = slots.at(placement.slotId()).span();
            var assignment = assignments.save(assignment(solved.plan(), placement, span));
            outbox.append(new AssignmentConfirmed(
                    assignment.id(),
                    assignment.revision(),
                    id,
                    assignment.associateId(),
                    assignment.slotId(),
                    assignment.startsOn(),
                    assignment.endsOn()));
        }
    }

    private static Assignment assignment(Plan plan, Placement placement, Span span) {
        return new Assignment(
                new AssignmentId(Ids.next()),
                0,
                plan.id(),
                plan.cohortId(),
                placement.associateId(),
                placement.slotId(),
                placement.teamId(),
                span.startsOn(),
                span.endsOn(),
                placement.rank(),
                placement.ranked(),
                AssignmentStatus.CONFIRMED);
    }
}
