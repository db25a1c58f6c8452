package io.trellis.planner.rule;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import java.util.List;

/** Priority seats of a slot are filled; what is missing is counted as shortage, which no plan has more of than must be. */
public record PrioritySeats(Cohort cohort, Slot slot) implements CouplingRule {

    @Override
    public List<Row> rows() {
        return List.of(new Row(
                "priority:" + slot.id(),
                slot.priority(),
                (long) slot.max() + slot.priority(),
                (_, taken) -> taken.id().equals(slot.id()) ? 1 : 0,
                Words.slot(cohort, slot) + " has " + Words.count(slot.priority(), "priority seat")));
    }
}
