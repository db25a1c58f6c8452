package io.trellis.planner;

import java.time.Duration;

/** How long a solve may take and the seed of its few random choices. */
public record Limits(Duration time, long seed) {

    public static Limits of(Duration time) {
        return new Limits(time, 0);
    }
}
