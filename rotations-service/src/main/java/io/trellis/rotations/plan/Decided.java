package io.trellis.rotations.plan;

import io.trellis.rotations.plan.supposition.Change;
import java.util.List;

/** What coordinators have decided about a cohort, on top of what is true without them. */
record Decided(List<PinnedSlot> pins, List<Change> changes) {

    Decided {
        pins = List.copyOf(pins);
        changes = List.copyOf(changes);
    }
}
