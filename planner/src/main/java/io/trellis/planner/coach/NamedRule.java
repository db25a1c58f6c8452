package io.trellis.planner.coach;

import io.trellis.planner.Cohort;

/** A rule that people would say in one sentence. */
sealed interface NamedRule extends Concession permits SlotLimit, GroupLimit, ProgramRule, PersonalRule {

    String sentence(Cohort cohort);
}
