package io.trellis.planner.coach;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Words;

/** A slot of a new team that nobody offers yet, open to everybody; no part of any conflict, but a way out. */
record Offer(String id, int period) implements Concession {

    static Offer in(Cohort cohort, int period) {
        return new Offer("new-" + cohort.periods().get(period).id(), period);
    }

    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    @Override
    public int steps(Cohort cohort) {
        return cohort.associates().size();
    }

    /** With no seats as well: the slot is there, and nobody can have it. */
    @Override
    public Cohort eased(Cohort cohort, int steps) {
        return new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                Edits.with(cohort.teams(), Team.of(id)),
                Edits.with(
                        cohort.slots(),
                        Slot.of(id, id, Periods.of(period)).seats(0, steps).build()),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
    }

    @Override
    public String advice(Cohort cohort, int steps) {
        return "Offer a new slot with " + Words.count(steps, "seat") + " in "
                + cohort.periods().get(period).name() + ", open to everybody";
    }
}
