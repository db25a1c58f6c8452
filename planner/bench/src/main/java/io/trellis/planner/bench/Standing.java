package io.trellis.planner.bench;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * How one plan compares with another under the same policy, stage by stage in order.
 *
 * @param stage the first that differs; none when all are equal
 * @param by how much more the plan reaches there than the other
 */
record Standing(@Nullable String stage, long by) {

    /** Levels beyond a plan's worst are not among its stages; it has nobody there. */
    static Standing of(SequencedMap<String, Long> plan, SequencedMap<String, Long> other) {
        SequencedMap<String, Long> longer = plan.size() >= other.size() ? plan : other;
        for (String stage : longer.keySet()) {
            long by = plan.getOrDefault(stage, 0L) - other.getOrDefault(stage, 0L);
            if (by != 0) {
                return new Standing(stage, by);
            }
        }
        return new Standing(null, 0);
    }

    @Override
    public String toString() {
        return by == 0 ? "equal" : "%s by %d at %s".formatted(by > 0 ? "better" : "worse", Math.abs(by), stage);
    }
}
