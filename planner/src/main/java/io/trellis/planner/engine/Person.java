package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.NoRepeat;
import io.trellis.planner.rule.PathRule;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one associate may choose from, as arrays over the open slots. The calendar is the person's own: position k is
 * the k-th active period, choices are sorted by the position they begin at.
 */
final class Person {

    final int index;
    final Associate associate;
    final int positions;
    final Slot[] slots;
    /** Position after the choice. */
    final int[] next;
    /** Choices that begin at position k are {@code begin[k]} to {@code begin[k + 1]}. */
    final int[] begin;

    final int[] rank;
    /** The most points a way through the calendar can have, path or not. */
    final int highestPoints;

    /** Equal numbers may not meet in one path; all differ where repeats are allowed. */
    final int[] kin;

    /** Choices of one kind begin and end together, have one rank, and are alike to every rule about paths. */
    final int[] kind;

    final int kinds;
    final long[] axes;
    final boolean[] star;
    final int[] change;
    /** Coupling rows and coefficients per choice. */
    final int[][] rows;

    final int[][] coefficients;
    private final List<PathRule> rules;
    private final int[] active;
    private int alone;

    Person(int index, Associate associate, Rules rules, Facts facts) {
        this.index = index;
        this.associate = associate;
        this.active = associate.active().stream().toArray();
        this.positions = active.length;
        this.slots = rules.open(associate).toArray(Slot[]::new);
        int count = slots.length;
        next = new int[count];
        begin = new int[positions + 1];
        rank = new int[count];
        kin = new int[count];
        axes = new long[count];
        star = new boolean[count];
        change = new int[count];
        rows = new int[count][];
        coefficients = new int[count][];
        this.rules = rules.pathRules().stream()
                .filter(rule -> !(rule instanceof NoRepeat))
                .toList();
        var kins = rules.pathRules().stream()
                .filter(NoRepeat.class::isInstance)
                .map(rule -> ((NoRepeat) rule).kin())
                .findAny();
        Map<String, Integer> numbers = new HashMap<>();
        for (int k = 0; k < count; k++) {
            var slot = slots[k];
            int from = Arrays.binarySearch(active, slot.periods().first());
            next[k] = from + slot.periods().count();
            begin[from + 1]++;
            rank[k] = associate.rank(slot);
            var name = kins.isPresent() ? kins.get().getOrDefault(slot.team(), slot.team()) : slot.id();
            kin[k] = numbers.computeIfAbsent(name, _ -> numbers.size());
            axes[k] = facts.axes(slot);
            star[k] = associate.preferences().stars().contains(slot.team());
            change[k] = facts.change(associate, slot);
            var entries = facts.entries(associate, slot);
            rows[k] = entries.rows();
            coefficients[k] = entries.coefficients();
        }
        for (int k = 0; k < positions; k++) {
            begin[k + 1] += begin[k];
        }
        highestPoints = highestPoints();
        kind = new int[count];
        Map<List<Object>, Integer> likes = new HashMap<>();
        for (int k = 0; k < count; k++) {
            kind[k] = likes.computeIfAbsent(likeness(k), _ -> likes.size());
        }
        this.kinds = likes.size();
        alone = 0;
    }

    /**
     * The same person under another number, with some of the choices and other numbers of rows.
     *
     * @param left the choices that are left, ascending
     * @param renamed the new number per row; rows below zero are gone
     */
    Person(Person other, int index, int[] left, int[] renamed) {
        this.index = index;
        associate = other.associate;
        positions = other.positions;
        rules = other.rules;
        active = other.active;
        alone = other.alone;
        kinds = other.kinds;
        slots = Arrays.stream(left).mapToObj(choice -> other.slots[choice]).toArray(Slot[]::new);
        next = picked(other.next, left);
        rank = picked(other.rank, left);
        kin = picked(other.kin, left);
        kind = picked(other.kind, left);
        change = picked(other.change, left);
        axes = new long[left.length];
        star = new boolean[left.length];
        rows = new int[left.length][];
        coefficients = new int[left.length][];
        begin = new int[positions + 1];
        for (int k = 0; k < left.length; k++) {
            var entered = other.rows[left[k]];
            var kept = IntStream.range(0, entered.length)
                    .filter(r -> renamed[entered[r]] >= 0)
                    .toArray();
            rows[k] = Arrays.stream(kept).map(r -> renamed[entered[r]]).toArray();
            coefficients[k] = picked(other.coefficients[left[k]], kept);
            axes[k] = other.axes[left[k]];
            star[k] = other.star[left[k]];
            begin[from(k) + 1]++;
        }
        for (int k = 0; k < positions; k++) {
            begin[k + 1] += begin[k];
        }
        highestPoints = highestPoints();
    }

    private static int[] picked(int[] values, int[] positions) {
        return Arrays.stream(positions).map(k -> values[k]).toArray();
    }

    private List<Object> likeness(int choice) {
        var likeness = new ArrayList<Object>();
        likeness.add(from(choice));
        likeness.add(next[choice]);
        likeness.add(rank[choice]);
        likeness.add(axes[choice]);
        rules.forEach(rule -> likeness.add(rule.trait(slots[choice])));
        return likeness;
    }

    /** Whether a complete path that repeats nothing keeps the other rules. */
    boolean allows(int[] choices, int length) {
        if (rules.isEmpty()) {
            return true;
        }
        var taken = new Slot[length];
        for (int k = 0; k < length; k++) {
            taken[k] = slots[choices[k]];
        }
        var bundle = Bundle.of(taken);
        for (var rule : rules) {
            if (!rule.allows(associate, bundle)) {
                return false;
            }
        }
        return true;
    }

    private int highestPoints() {
        var highest = new int[positions + 1];
        for (int position = positions - 1; position >= 0; position--) {
            for (int choice = begin[position]; choice < begin[position + 1]; choice++) {
                highest[position] = Math.max(highest[position], rank[choice] + highest[next[choice]]);
            }
        }
        return highest[0];
    }

    /** Whether a choice visits a team or family again that is among the first ones. */
    boolean repeats(int[] choices, int length, int choice) {
        for (int k = 0; k < length; k++) {
            if (kin[choices[k]] == kin[choice]) {
                return true;
            }
        }
        return false;
    }

    /** Position that a choice begins at. */
    int from(int choice) {
        return next[choice] - slots[choice].periods().count();
    }

    /** The calendar's period at a position. */
    int period(int position) {
        return active[position];
    }

    /** Sets the smallest sum of ranks this person could have alone. */
    void alone(int points) {
        alone = points;
    }

    int regret(int points) {
        return points - alone + associate.credit();
    }

    /** The most points that keep the regret at or below a level. */
    int pointsFor(int regret) {
        return regret + alone - associate.credit();
    }
}
