package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One person in two plans, where they differ. */
public record Change(Person before, Person after) {

    /** Everybody who has other slots in the second plan; who loses most first. */
    public static List<Change> between(PlanReading before, PlanReading after) {
        List<Change> changes = new ArrayList<>();
        for (Person person : after.people()) {
            Person old = before.person(person.associate().id());
            if (!ids(old).equals(ids(person))) {
                changes.add(new Change(old, person));
            }
        }
        changes.sort(Comparator.comparingInt(Change::gain)
                .thenComparing(change -> change.after().associate().id()));
        return changes;
    }

    public Associate associate() {
        return after.associate();
    }

    /** Points this person gains; negative for a loss. Nothing when the time to be filled is not the same. */
    public int gain() {
        return time(before).equals(time(after)) ? before.points() - after.points() : 0;
    }

    /** {@code Chloe Martin: Payments (1st) → Search (4th), 3 down}; without points where these are not comparable. */
    public String sentence(PlanReading reading) {
        List<Slot> gone = slots(before).stream()
                .filter(slot -> !ids(after).contains(slot.id()))
                .toList();
        List<Slot> come = slots(after).stream()
                .filter(slot -> !ids(before).contains(slot.id()))
                .toList();
        return associate().name() + ": " + words(reading, gone, "no slot") + " → " + words(reading, come, "away")
                + (time(before).equals(time(after)) ? ", " + points() : "");
    }

    private String points() {
        return gain() == 0 ? "no point lost or gained" : Math.abs(gain()) + (gain() > 0 ? " up" : " down");
    }

    private String words(PlanReading reading, List<Slot> slots, String none) {
        return slots.isEmpty()
                ? none
                : slots.stream()
                        .map(slot -> Words.slot(reading.cohort(), slot) + " ("
                                + (associate().preferences().ranked(slot.team())
                                        ? ProofWords.ordinal(associate().rank(slot))
                                        : "not ranked")
                                + ")")
                        .collect(Collectors.joining(", "));
    }

    private static Periods time(Person person) {
        return slots(person).stream().map(Slot::periods).reduce(Periods.NONE, Periods::plus);
    }

    /** A slot with another number of seats is still the same slot. */
    private static List<String> ids(Person person) {
        return slots(person).stream().map(Slot::id).toList();
    }

    private static List<Slot> slots(Person person) {
        return person.placements().stream().map(PlanReading.Placement::slot).toList();
    }
}
