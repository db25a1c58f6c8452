package io.trellis.rotations.plan.reading;

import io.trellis.rotations.plan.Placement;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many placements are somebody's so-and-so-many-th choice.
 *
 * @param rank absent for teams that were not ranked
 */
public record ChoiceReading(@Nullable Integer rank, long placements) {

    static List<ChoiceReading> of(List<Placement> placements) {
        var counts = new TreeMap<Integer, Long>();
        placements.forEach(
                placement -> counts.merge(placement.ranked() ? placement.rank() : Integer.MAX_VALUE, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new ChoiceReading(
                        entry.getKey() == Integer.MAX_VALUE ? null : entry.getKey(), entry.getValue()))
                .toList();
    }
}
