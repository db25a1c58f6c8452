package io.trellis.planner;

import org.jspecify.annotations.Nullable;

/** What two slots can have in common. */
public enum Dimension {
    TEAM,
    SUPERVISOR,
    SITE,
    AREA;

    public @Nullable String of(Slot slot) {
        return switch (this) {
            case TEAM -> slot.team();
            case SUPERVISOR -> slot.supervisor();
            case SITE -> slot.site();
            case AREA -> slot.area();
        };
    }
}
