package io.trellis.rotations.plan.reading;

import io.trellis.planner.explain.PlanReading;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many placements are somebody's so-and-so-many-th choice.
 *
 * @param rank absent for teams that were not ranked
 */
public record ChoiceReading(@Nullable Integer rank, int placements) {

    private static final int UNRANKED = Integer.MAX_VALUE;

    public static List<ChoiceReading> of(PlanReading reading) {
        var counts = new TreeMap<Integer, Integer>();
        reading.people().stream()
                .map(PlanReading.Person::placements)
                .flatMap(Collection::stream)
                .forEach(placement -> counts.merge(placement.ranked() ? placement.rank() : UNRANKED, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new ChoiceReading(count.getKey() == UNRANKED ? null : count.getKey(), count.getValue()))
                .toList();
    }
}
