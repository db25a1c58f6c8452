package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.planner.rule.Words;
import io.trellis.rotations.slot.SlotId;

/** @param by how many seats more, or fewer when negative */
public record SeatsChanged(SlotId slotId, int by) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var slot = within.slot(slotId);
        var seats = slot.max() + by;
        if (by == 0) {
            throw new CannotBe("seats", "Say how many seats more, or fewer.");
        }
        if (seats < 1) {
            throw new CannotBe(
                    "seats",
                    "%s has %s. Close it instead.".formatted(within.words(slot), Words.count(slot.max(), "seat")));
        }
        if (seats < slot.min()) {
            throw new CannotBe(
                    "seats",
                    "%s needs at least %s.".formatted(within.words(slot), Words.count(slot.min(), "person", "people")));
        }
        return within.with(slot.with().seats(slot.min(), seats).build());
    }
}
