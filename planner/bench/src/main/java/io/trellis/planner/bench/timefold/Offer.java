package io.trellis.planner.bench.timefold;

import io.trellis.planner.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slot with what rules ask of it. Compared by identity, which is cheaper than by every field. */
final class Offer {

    private final Slot slot;
    private final String kin;
    private final List<String> axes;

    /** @param kin what nobody visits twice */
    Offer(Slot slot, String kin) {
        this.slot = slot;
        this.kin = kin;
        this.axes = slot.exposure().entrySet().stream()
                .filter(points -> points.getValue() > 0)
                .map(points -> points.getKey())
                .toList();
    }

    Slot slot() {
        return slot;
    }

    int min() {
        return slot.min();
    }

    int max() {
        return slot.max();
    }

    String kin() {
        return kin;
    }

    @Nullable
    String area() {
        return slot.area();
    }

    /** Competency axes with exposure. */
    List<String> axes() {
        return axes;
    }
}
