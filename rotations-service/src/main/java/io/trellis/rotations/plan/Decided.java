package io.trellis.rotations.plan;

import io.trellis.rotations.plan.supposition.Change;
import java.util.List;

/** What coordinators have decided about a cohort, on top of what is true without them. */
public record Decided(List<PinnedSlot> pins, List<Change> changes) {

    public Decided {
        pins = List.copyOf(pins);
        changes = List.copyOf(changes);
    }
}
