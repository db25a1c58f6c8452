package io.trellis.rotations.assignment;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One associate with one team, as a published plan says.
 *
 * @param rank the choice this was; for a team that was not ranked, one more than the list's length
 */
@Document("assignments")
public record Assignment(
        @Id AssignmentId id,
        @Version long revision,
        PlanId planId,
        CohortId cohortId,
        AssociateId associateId,
        SlotId slotId,
        TeamId teamId,
        LocalDate startsOn,
        LocalDate endsOn,
        int rank,
        boolean ranked,
        AssignmentStatus status) {}
