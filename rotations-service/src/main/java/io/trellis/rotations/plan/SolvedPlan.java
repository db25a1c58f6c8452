package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.explain.PlanReading;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.util.List;
import java.util.UUID;

/**
 * A plan that has a solution, next to the inputs it was made from.
 *
 * @param named the same inputs with the names people have today
 */
public record SolvedPlan(Plan plan, Cohort cohort, Cohort named, io.trellis.planner.Plan found) {

    /** Most affected first. */
    public PlanReading reading() {
        return PlanReading.of(named, found);
    }

    /** Whether the independent verifier has found every stage proven. */
    public boolean isProven() {
        return plan.solution().map(Solution::proven).orElse(false);
    }

    public List<Placement> placements() {
        return reading().people().stream()
                .flatMap(person -> person.placements().stream().map(placement -> placement(person, placement)))
                .toList();
    }

    private static Placement placement(PlanReading.Person person, PlanReading.Placement placement) {
        return new Placement(
                new AssociateId(UUID.fromString(person.associate().id())),
                new SlotId(UUID.fromString(placement.slot().id())),
                new TeamId(UUID.fromString(placement.slot().team())),
                placement.rank(),
                placement.ranked());
    }
}
