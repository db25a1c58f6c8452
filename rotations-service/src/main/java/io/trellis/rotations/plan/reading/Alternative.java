package io.trellis.rotations.plan.reading;

import io.trellis.rotations.plan.Placement;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Solution;
import io.trellis.rotations.plan.SolvedPlan;
import java.util.Collections;
import java.util.List;

/**
 * A plan next to others of its cohort.
 *
 * @param belowThird placements below the third choice
 * @param largestLoss points that the worst-off person loses
 * @param peopleAtLargest how many lose that much
 */
public record Alternative(
        PlanId planId,
        int number,
        String policy,
        PlanStatus status,
        boolean proven,
        long firstChoices,
        long belowThird,
        long largestLoss,
        long peopleAtLargest) {

    private static final int THIRD = 3;

    static Alternative of(SolvedPlan solved, Solution solution) {
        var plan = solved.plan();
        List<Placement> placements = solved.placements();
        var losses = solution.lost().values();
        var largest = losses.isEmpty() ? 0 : Collections.max(losses);
        return new Alternative(
                plan.id(),
                plan.number(),
                plan.request().policy().label(),
                plan.status(),
                solution.proven(),
                placements.stream().filter(placement -> placement.rank() == 1).count(),
                placements.stream().filter(placement -> placement.rank() > THIRD).count(),
                largest,
                losses.stream().filter(loss -> loss == largest).count());
    }
}
