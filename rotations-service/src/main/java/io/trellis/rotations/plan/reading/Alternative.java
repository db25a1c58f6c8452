package io.trellis.rotations.plan.reading;

import io.trellis.planner.Policy;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.Solution;
import io.trellis.rotations.plan.SolvedPlan;

/**
 * A solved plan next to others of its cohort.
 *
 * @param belowThird placements below the third choice
 * @param largestLoss points that the worst-off person loses
 * @param peopleAtLargest how many lose that much
 */
public record Alternative(
        PlanId planId,
        int number,
        Policy policy,
        PlanStatus status,
        boolean proven,
        int firstChoices,
        int belowThird,
        int largestLoss,
        long peopleAtLargest) {

    private static final int BELOW_THIRD = 4;

    static Alternative of(SolvedPlan solved) {
        Plan plan = solved.plan();
        var reading = solved.reading();
        var profile = reading.profile();
        return new Alternative(
                plan.id(),
                plan.number(),
                plan.request().policy(),
                plan.status(),
                plan.solution().map(Solution::proven).orElse(false),
                profile.getOrDefault(1, 0),
                profile.tailMap(BELOW_THIRD).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                reading.mostLost(),
                reading.losing(reading.mostLost()));
    }
}
