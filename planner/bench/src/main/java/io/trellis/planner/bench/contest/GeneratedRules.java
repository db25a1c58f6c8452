package io.trellis.planner.bench.contest;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;

/** What the peers' models know: the rules that generated cohorts have. */
public final class GeneratedRules {

    private GeneratedRules() {}

    /** @throws IllegalArgumentException when a model without the other rules would be too easy a problem */
    public static void require(Cohort cohort) {
        boolean others = cohort.published() != null
                || cohort.program().repeats()
                || cohort.program().minRotations() > 0
                || cohort.program().maxRotations() < cohort.periods().size()
                || !cohort.program().exposure().isEmpty()
                || !cohort.program().precedences().isEmpty()
                || cohort.slots().stream()
                        .anyMatch(slot -> slot.priority() > 0 || slot.periods().count() != 1)
                || cohort.couplings().stream()
                        .anyMatch(
                                coupling -> coupling instanceof Coupling.Linked || coupling instanceof Coupling.Spread);
        if (others) {
            throw new IllegalArgumentException(cohort.id() + " has rules that generated cohorts do not have");
        }
    }

    /** Different areas that a person's path needs, given the periods the person is active. */
    public static int breadth(Cohort cohort, int activePeriods) {
        return cohort.program().breadth() * activePeriods / cohort.periods().size();
    }
}
