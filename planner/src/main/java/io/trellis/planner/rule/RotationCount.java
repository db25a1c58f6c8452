package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;
import java.util.List;

/** A path has the program's number of rotations. */
public record RotationCount(int min, int max, Share share) implements PathRule {

    @Override
    public boolean allows(Associate associate, Bundle bundle) {
        int rotations = bundle.slots().size();
        return rotations <= max && rotations >= share.of(min, associate);
    }

    @Override
    public boolean promising(Associate associate, List<Slot> beginning) {
        return beginning.size() <= max;
    }

    @Override
    public String sentence(Associate associate) {
        int least = share.of(min, associate);
        return Words.first(associate) + " does "
                + (least == max ? Words.count(max, "rotation") : least + " to " + Words.count(max, "rotation"));
    }
}
