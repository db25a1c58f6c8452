package io.trellis.planner.explain;

import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import java.util.Collections;
import java.util.List;

/** Among plans that are as good as one another, one that is near to another plan: what differs then has a reason. */
final class Gentle {

    /** How many changes beyond the fewest are tried. */
    private static final List<Integer> ALLOWANCES = List.of(2, 6);

    private final Limits limits;
    private final Progress progress;

    Gentle(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * A plan no worse than the one found in which fewer people move; the one found when there is none so near, or the
     * cohort has a plan in force that it keeps to already.
     */
    PlanReading near(PlanReading known, PlanReading found) {
        if (found.cohort().published() != null) {
            return found;
        }
        for (int allowance : ALLOWANCES) {
            Cohort near = found.cohort()
                    .withPublished(new Published(known.plan().assignments(), Collections.emptySortedSet(), allowance));
            if (Planner.plan(near, known.plan().policy(), limits, progress)
                    instanceof Outcome.Planned(var plan, var _)) {
                if (Quality.of(PlanReading.of(found.cohort(), plan)).compareTo(Quality.of(found)) <= 0) {
                    return PlanReading.of(near, plan);
                }
            }
        }
        return found;
    }
}
