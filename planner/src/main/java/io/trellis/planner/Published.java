package io.trellis.planner;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plan people already know, for repairs that change as little as possible.
 *
 * @param assignments slot ids per associate
 * @param moved people whom an earlier repair has moved already; a second move counts double
 * @param allowance how many changes more than the fewest possible may buy fairness
 */
public record Published(SortedMap<String, List<String>> assignments, SortedSet<String> moved, int allowance) {

    public Published {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        assignments.forEach((associate, slots) -> copy.put(associate, List.copyOf(slots)));
        assignments = Collections.unmodifiableSortedMap(copy);
        moved = Collections.unmodifiableSortedSet(new TreeSet<>(moved));
    }
}
