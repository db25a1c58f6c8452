package io.trellis.rotations.plan;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.util.List;
import java.util.UUID;

/** A plan that has a solution, next to the inputs it was made from. */
public record SolvedPlan(Plan plan, Cohort cohort, io.trellis.planner.Plan found) {

    public List<Placement> placements() {
        return cohort.associates().stream()
                .flatMap(associate -> placements(associate).stream())
                .toList();
    }

    List<Placement> placements(Associate associate) {
        return found.bundle(cohort, associate.id()).slots().stream()
                .map(slot -> placement(associate, slot))
                .toList();
    }

    private static Placement placement(Associate associate, Slot slot) {
        return new Placement(
                new AssociateId(UUID.fromString(associate.id())),
                new SlotId(UUID.fromString(slot.id())),
                new TeamId(UUID.fromString(slot.team())),
                associate.rank(slot),
                associate.preferences().ranked(slot.team()));
    }
}
