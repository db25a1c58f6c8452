package io.trellis.planner.rule;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import java.util.List;

/** A slot has no more people than seats and no fewer than it needs. */
public record SeatsPerSlot(Cohort cohort, Slot slot) implements CouplingRule {

    @Override
    public List<Row> rows() {
        return List.of(new Row(
                "seats:" + slot.id(),
                slot.min(),
                slot.max(),
                (_, taken) -> taken.id().equals(slot.id()) ? 1 : 0,
                Words.slot(cohort, slot) + " has " + Words.count(slot.max(), "seat")
                        + (slot.min() > 0 ? " and needs " + slot.min() : "")));
    }
}
