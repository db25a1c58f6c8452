package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;
import java.util.Objects;
import java.util.Optional;

/** A path touches enough different areas. */
public record Breadth(int min, Share share) implements PathRule {

    @Override
    public boolean allows(Associate associate, Bundle bundle) {
        return bundle.slots().stream()
                        .map(Slot::area)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                >= share.of(min, associate);
    }

    @Override
    public Object trait(Slot slot) {
        return Optional.ofNullable(slot.area());
    }

    @Override
    public String sentence(Associate associate) {
        return Words.first(associate) + " works in at least " + Words.count(share.of(min, associate), "area");
    }
}
