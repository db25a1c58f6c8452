package io.trellis.rotations.plan;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;

/**
 * One associate in one slot of a plan.
 *
 * @param rank the choice this was; for a team that was not ranked, one more than the list's length
 */
public record Placement(AssociateId associateId, SlotId slotId, TeamId teamId, int rank, boolean ranked) {}
