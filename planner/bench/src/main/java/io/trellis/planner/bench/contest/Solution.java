package io.trellis.planner.bench.contest;

import io.trellis.planner.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a contestant found within its time.
 *
 * @param assignments slot ids per associate in time order; nothing when there is no plan yet
 * @param bounds per stage that it says something about: no plan that keeps the earlier stages has more
 * @param certificate the proof, from those who give one
 */
public record Solution(
        SortedMap<String, List<String>> assignments,
        Map<String, Long> bounds,
        @Nullable Certificate certificate) {

    public static final Solution NONE = new Solution(Collections.emptySortedMap(), Map.of(), null);
}
