package io.trellis.planner.coach;

import io.trellis.planner.Cohort;

/** A concession eased by so many steps. */
record Ease(Concession concession, int steps) {

    Cohort in(Cohort cohort) {
        return concession.eased(cohort, steps);
    }

    String advice(Cohort cohort) {
        return concession.advice(cohort, steps);
    }
}
