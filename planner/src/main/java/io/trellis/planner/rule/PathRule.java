package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;
import java.util.List;

/** Decides whether slots that are each open to a person make a path together. */
public sealed interface PathRule permits NoRepeat, RotationCount, Breadth, ExposureMinimum, Precedes {

    boolean allows(Associate associate, Bundle bundle);

    /** False when no path that begins with these slots, in time order, can be allowed. */
    default boolean promising(Associate associate, List<Slot> beginning) {
        return true;
    }

    /** What this rule looks at in a slot: where that is equal, one slot may stand for the other in any path. */
    default Object trait(Slot slot) {
        return "";
    }

    /** The rule as it binds this person, for people. */
    String sentence(Associate associate);
}
