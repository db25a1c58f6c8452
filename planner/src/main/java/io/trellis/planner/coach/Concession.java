package io.trellis.planner.coach;

import io.trellis.planner.Cohort;

/** Something that can be eased step by step; eased by all steps, it binds nobody any more. */
sealed interface Concession permits NamedRule, Offer {

    Kind kind();

    /** How many steps there are. */
    int steps(Cohort cohort);

    /** The cohort with this eased by so many steps, and everything else as it was. */
    Cohort eased(Cohort cohort, int steps);

    /** What a coordinator would do to ease it: {@code Add 2 seats to Payments in H1}. */
    String advice(Cohort cohort, int steps);

    /** Whether it may be proposed at all. */
    default boolean negotiable() {
        return true;
    }
}
