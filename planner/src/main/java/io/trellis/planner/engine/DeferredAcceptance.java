package io.trellis.planner.engine;

import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * People propose, teams keep whom they prefer (Gale and Shapley, "College Admissions and the Stability of Marriage",
 * 1962), one period after the other. Nobody proposes to a slot after which the own path cannot be completed; rules that
 * tie people together are not looked at. A pinned person is preferred to everybody.
 */
final class DeferredAcceptance {

    private final Problem problem;
    private final int[][] taken;
    private final int[] lengths;

    private DeferredAcceptance(Problem problem) {
        this.problem = problem;
        this.taken = new int[problem.people.size()][];
        this.lengths = new int[problem.people.size()];
        problem.people.forEach(person -> taken[person.index] = new int[person.positions]);
    }

    /** Choices per person, in time order; a person whom nobody keeps has fewer than the calendar needs. */
    static List<int[]> outcome(Problem problem) {
        var acceptance = new DeferredAcceptance(problem);
        for (int period = 0; period < problem.cohort.periods().size(); period++) {
            acceptance.match(period);
        }
        List<int[]> choices = new ArrayList<>();
        for (var person : problem.people) {
            choices.add(Arrays.copyOf(acceptance.taken[person.index], acceptance.lengths[person.index]));
        }
        return choices;
    }

    /** One person's list for this period and how far down it the person has gone. */
    private final class Proposer {
        private final Person person;
        private final List<Integer> wishes;
        private int next;

        Proposer(Person person, int position) {
            this.person = person;
            this.wishes = new ArrayList<>();
            for (int choice = person.begin[position]; choice < person.begin[position + 1]; choice++) {
                if (possible(choice)) {
                    wishes.add(choice);
                }
            }
            wishes.sort(Comparator.comparingInt((Integer choice) -> person.rank[choice])
                    .thenComparing(choice -> !person.star[choice]));
        }

        private boolean possible(int choice) {
            var path = Arrays.copyOf(taken[person.index], person.positions);
            int length = lengths[person.index];
            if (person.repeats(path, length, choice)) {
                return false;
            }
            path[length] = choice;
            return completes(person, path, length + 1, person.next[choice]);
        }

        int wish() {
            return wishes.get(next);
        }

        /** The team's opinion: pinned people first, then the team's list, then the order of ids. */
        int rank(Slot slot) {
            boolean pinned =
                    person.associate.pins().stream().anyMatch(pin -> pin.slot().equals(slot.id()));
            return pinned ? Integer.MIN_VALUE : problem.cohort.team(slot.team()).rank(person.associate.id());
        }
    }

    private void match(int period) {
        var free = new PriorityQueue<Proposer>(Comparator.comparingInt(proposer -> proposer.person.index));
        for (var person : problem.people) {
            int position = covered(person);
            if (position < person.positions && person.period(position) == period) {
                free.add(new Proposer(person, position));
            }
        }
        Map<String, List<Proposer>> kept = new HashMap<>();
        while (!free.isEmpty()) {
            var proposer = free.poll();
            if (proposer.next < proposer.wishes.size()) {
                var slot = proposer.person.slots[proposer.wish()];
                var holders = kept.computeIfAbsent(slot.id(), _ -> new ArrayList<>());
                holders.add(proposer);
                if (holders.size() > slot.max()) {
                    var refused = Collections.max(
                            holders,
                            Comparator.comparingInt((Proposer holder) -> holder.rank(slot))
                                    .thenComparingInt(holder -> holder.person.index));
                    holders.remove(refused);
                    refused.next++;
                    free.add(refused);
                }
            }
        }
        for (var holders : kept.values()) {
            for (var holder : holders) {
                int index = holder.person.index;
                taken[index][lengths[index]++] = holder.wish();
            }
        }
    }

    /** Position of the first period without a slot. */
    private int covered(Person person) {
        int length = lengths[person.index];
        return length == 0 ? 0 : person.next[taken[person.index][length - 1]];
    }

    private static boolean completes(Person person, int[] path, int length, int position) {
        if (position == person.positions) {
            return person.allows(path, length);
        }
        for (int choice = person.begin[position]; choice < person.begin[position + 1]; choice++) {
            if (!person.repeats(path, length, choice)) {
                path[length] = choice;
                if (completes(person, path, length + 1, person.next[choice])) {
                    return true;
                }
            }
        }
        return false;
    }
}
