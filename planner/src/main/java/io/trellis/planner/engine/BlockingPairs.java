package io.trellis.planner.engine;

import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs of a person and a slot that would rather have each other: with the slot in place of what the person has in its
 * time the path is allowed and better, and a seat is free or the team prefers the person to a holder who is not pinned.
 */
final class BlockingPairs {

    private final Problem problem;
    private final Map<String, List<Person>> holders = new HashMap<>();

    private BlockingPairs(Problem problem, List<Path> plan) {
        this.problem = problem;
        for (var path : plan) {
            for (int choice : path.choices()) {
                holders.computeIfAbsent(path.person().slots[choice].id(), _ -> new ArrayList<>())
                        .add(path.person());
            }
        }
    }

    /** What the people of blocking pairs would rather have. */
    static List<Path> of(Problem problem, List<Path> plan) {
        var pairs = new BlockingPairs(problem, plan);
        List<Path> wishes = new ArrayList<>();
        for (var path : plan) {
            for (int choice : wishes(path)) {
                if (pairs.welcome(path.person(), choice)) {
                    wishes.add(path.with(choice));
                }
            }
        }
        return wishes;
    }

    /** The choices that a person with this path would rather have. */
    static int[] wishes(Path path) {
        return IntStream.range(0, path.person().slots.length)
                .filter(choice -> {
                    var wish = path.with(choice);
                    return wish.points() < path.points() && wish.isComplete();
                })
                .toArray();
    }

    /** How the team sees a holder of one of its slots: pinned first, then by its list. */
    static int standing(Problem problem, Person person, int choice) {
        var slot = person.slots[choice];
        boolean pinned =
                person.associate.pins().stream().anyMatch(pin -> pin.slot().equals(slot.id()));
        return pinned ? Integer.MIN_VALUE : rank(problem, person, slot);
    }

    private boolean welcome(Person person, int choice) {
        var slot = person.slots[choice];
        var there = holders.getOrDefault(slot.id(), List.of());
        int rank = rank(problem, person, slot);
        return there.size() < slot.max()
                || there.stream()
                        .filter(holder -> holder.associate.pins().stream()
                                .noneMatch(pin -> pin.slot().equals(slot.id())))
                        .anyMatch(holder -> rank < rank(problem, holder, slot));
    }

    private static int rank(Problem problem, Person person, Slot slot) {
        return problem.cohort.team(slot.team()).rank(person.associate.id());
    }
}
