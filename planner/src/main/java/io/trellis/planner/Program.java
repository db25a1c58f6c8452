package io.trellis.planner;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every associate's path must be. Minima are for the whole calendar; a person who is active in only some of its
 * periods owes the same share of them, rounded down.
 *
 * @param repeats whether a team or family may be visited twice
 * @param minRotations fewest slots in a path (scaled)
 * @param maxRotations most slots in a path (not scaled)
 * @param breadth fewest different areas in a path (scaled)
 * @param exposure fewest points per competency axis, summed over the path (scaled)
 * @param precedences what must come first
 */
public record Program(
        boolean repeats,
        int minRotations,
        int maxRotations,
        int breadth,
        SortedMap<String, Integer> exposure,
        List<Precedence> precedences) {

    public static final Program FREE = new Program(false, 0, Periods.MAX, 0, Collections.emptySortedMap(), List.of());

    public Program {
        exposure = Collections.unmodifiableSortedMap(new TreeMap<>(exposure));
        precedences = List.copyOf(precedences);
    }

    public Program withRepeats(boolean allowed) {
        return new Program(allowed, minRotations, maxRotations, breadth, exposure, precedences);
    }

    public Program withRotations(int fewest, int most) {
        return new Program(repeats, fewest, most, breadth, exposure, precedences);
    }

    public Program withBreadth(int areas) {
        return new Program(repeats, minRotations, maxRotations, areas, exposure, precedences);
    }

    public Program withExposure(SortedMap<String, Integer> minima) {
        return new Program(repeats, minRotations, maxRotations, breadth, minima, precedences);
    }

    public Program withPrecedences(List<Precedence> others) {
        return new Program(repeats, minRotations, maxRotations, breadth, exposure, others);
    }

    /**
     * Whoever has a rotation in {@code after} and one in {@code before} has an earlier one in {@code before} first.
     *
     * @param required whether {@code after} is closed to people without {@code before}
     */
    public record Precedence(Scope before, Scope after, boolean required) {}
}
