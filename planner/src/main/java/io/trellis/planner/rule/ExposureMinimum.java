package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;

/** A path gives enough points on one competency axis. */
public record ExposureMinimum(String axis, int min, Share share) implements PathRule {

    @Override
    public boolean allows(Associate associate, Bundle bundle) {
        return bundle.slots().stream()
                        .mapToInt(slot -> slot.exposure().getOrDefault(axis, 0))
                        .sum()
                >= share.of(min, associate);
    }

    @Override
    public Object trait(Slot slot) {
        return slot.exposure().getOrDefault(axis, 0);
    }

    @Override
    public String sentence(Associate associate) {
        return Words.first(associate) + " needs " + Words.count(share.of(min, associate), "point") + " of " + axis;
    }
}
