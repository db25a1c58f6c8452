package io.trellis.planner.engine;

import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of a person and a slot that would rather have each other: with the slot in place of what the person has in its
 * time the path is allowed and better, and a seat is free or the team prefers the person to a holder who is not pinned.
 */
final class BlockingPairs {

    private final Problem problem;
    private final List<Path> plan;
    private final Map<String, List<Person>> holders = new HashMap<>();

    private BlockingPairs(Problem problem, List<Path> plan) {
        this.problem = problem;
        this.plan = plan;
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
        for (var person : problem.people) {
            for (int choice = 0; choice < person.slots.length; choice++) {
                var wish = pairs.wish(person, choice);
                if (wish != null && pairs.welcome(person, person.slots[choice])) {
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private @Nullable Path wish(Person person, int choice) {
        var path = plan.get(person.index);
        var slot = person.slots[choice];
        var others = Arrays.stream(path.choices())
                .filter(held -> !person.slots[held].periods().intersects(slot.periods()))
                .boxed()
                .toList();
        var choices = new ArrayList<>(others);
        choices.add(choice);
        choices.sort(Comparator.comparingInt(held -> person.next[held]));
        var wish = new Path(person, choices.stream().mapToInt(Integer::intValue).toArray());
        return wish.points() < path.points() && wish.isComplete() ? wish : null;
    }

    private boolean welcome(Person person, Slot slot) {
        var there = holders.getOrDefault(slot.id(), List.of());
        int rank = rank(person, slot);
        return there.size() < slot.max()
                || there.stream()
                        .filter(holder -> holder.associate.pins().stream()
                                .noneMatch(pin -> pin.slot().equals(slot.id())))
                        .anyMatch(holder -> rank < rank(holder, slot));
    }

    private int rank(Person person, Slot slot) {
        return problem.cohort.team(slot.team()).rank(person.associate.id());
    }
}
