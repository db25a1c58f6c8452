package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Words;

/** How many people one slot takes. */
sealed interface SlotLimit extends NamedRule {

    Slot slot();

    /** No more people than seats. */
    record Seats(Slot slot) implements SlotLimit {
        @Override
        public Kind kind() {
            return Kind.SEATS;
        }

        @Override
        public int steps(Cohort cohort) {
            return cohort.associates().size();
        }

        @Override
        public Cohort eased(Cohort cohort, int steps) {
            return Edits.slot(
                    cohort,
                    slot.id(),
                    now -> now.with().seats(now.min(), now.max() + steps).build());
        }

        @Override
        public String sentence(Cohort cohort) {
            return Words.slot(cohort, slot) + " has " + (slot.max() == 0 ? "no seat" : Words.count(slot.max(), "seat"));
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return "Add " + Words.count(steps, "seat") + " to " + Words.slot(cohort, slot);
        }
    }

    /** No fewer people than it needs. */
    record Minimum(Slot slot) implements SlotLimit {
        @Override
        public Kind kind() {
            return Kind.MINIMUM;
        }

        @Override
        public int steps(Cohort cohort) {
            return slot.min();
        }

        @Override
        public Cohort eased(Cohort cohort, int steps) {
            return Edits.slot(
                    cohort,
                    slot.id(),
                    now -> now.with().seats(now.min() - steps, now.max()).build());
        }

        @Override
        public String sentence(Cohort cohort) {
            return Words.slot(cohort, slot) + " needs at least " + Words.count(slot.min(), "person", "people");
        }

        @Override
        public String advice(Cohort cohort, int steps) {
            return steps == slot.min()
                    ? "Let " + Words.slot(cohort, slot) + " stand empty"
                    : "Let " + Words.slot(cohort, slot) + " go on with "
                            + Words.count(slot.min() - steps, "person", "people") + " instead of " + slot.min();
        }
    }
}
