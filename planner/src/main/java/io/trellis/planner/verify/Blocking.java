package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pairs of a person and a slot that would rather have each other: the person would have a path with fewer points when
 * the slot took the place of those with exactly its periods, and the slot has a free seat or the team prefers the
 * person to one who holds a seat and is not pinned there.
 */
record Blocking(Cohort cohort, Map<String, Paths> paths, Map<String, List<Slot>> taken) {

    record Pair(String associate, String slot) {}

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Associate person : cohort.associates()) {
            for (Slot slot : own(person).eligible()) {
                if (prefers(person, slot) && welcome(person, slot)) {
                    pairs.add(new Pair(person.id(), slot.id()));
                }
            }
        }
        return pairs;
    }

    private boolean prefers(Associate person, Slot slot) {
        List<Slot> path = taken.getOrDefault(person.id(), List.of());
        List<Slot> other = new ArrayList<>(path);
        other.removeIf(held -> held.periods().intersects(slot.periods()));
        other.add(slot);
        return !path.contains(slot)
                && points(person, other) < points(person, path)
                && own(person).allows(other);
    }

    private boolean welcome(Associate person, Slot slot) {
        List<Associate> holders = cohort.associates().stream()
                .filter(holder -> taken.getOrDefault(holder.id(), List.of()).contains(slot))
                .toList();
        int rank = cohort.team(slot.team()).rank(person.id());
        return holders.size() < slot.max()
                || holders.stream()
                        .filter(holder -> holder.pins().stream().map(Pin::slot).noneMatch(slot.id()::equals))
                        .anyMatch(holder -> rank < cohort.team(slot.team()).rank(holder.id()));
    }

    private Paths own(Associate person) {
        return Objects.requireNonNull(paths.get(person.id()));
    }

    private static long points(Associate person, List<Slot> path) {
        return path.stream().mapToLong(person::rank).sum();
    }
}
