package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.coach.GroupLimit.Cap;
import io.trellis.planner.coach.SlotLimit.Seats;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * More people in one period than the rules of a conflict leave them seats (a violation of Hall's condition). People who
 * are bound in the same way as those of the conflict are counted as well, whether the conflict needs them or not.
 *
 * @param people who may be nowhere else then
 * @param seats how many of them can be placed
 */
record Crush(Cohort cohort, int period, List<NamedRule> rules, List<Associate> people, List<Slot> slots, long seats) {

    static Optional<Crush> of(Cohort cohort, List<NamedRule> rules) {
        return IntStream.range(0, cohort.periods().size())
                .mapToObj(period -> of(cohort, period, rules))
                .filter(crush -> crush.people().size() > crush.seats())
                .min(Comparator.comparingInt(crush -> crush.people().size()));
    }

    private static Crush of(Cohort cohort, int period, List<NamedRule> rules) {
        List<PersonalRule> alike = alike(cohort, rules);
        List<Slot> slots = cohort.slots().stream()
                .filter(slot -> slot.periods().contains(period))
                .filter(slot -> limit(slot, period, rules))
                .toList();
        List<Associate> people = cohort.associates().stream()
                .filter(person -> person.active().contains(period))
                .filter(person -> cohort.slots().stream()
                        .filter(slot -> slot.periods().contains(period) && !slots.contains(slot))
                        .allMatch(slot -> !within(cohort, person).containsAll(slot.periods())
                                || alike.stream()
                                        .anyMatch(
                                                rule -> rule.associate().equals(person) && rule.closes(cohort, slot))))
                .toList();
        return new Crush(cohort, period, rules, people, slots, seats(slots, period, rules));
    }

    /** Leaves count with the rest of a person's rules; here only what nobody can change. */
    private static Periods within(Cohort cohort, Associate person) {
        return person.active().and(cohort.calendar());
    }

    /** Personal rules of everybody that say the same as one of the conflict. */
    private static List<PersonalRule> alike(Cohort cohort, List<NamedRule> rules) {
        SortedSet<String> said = new TreeSet<>();
        rules.forEach(rule -> {
            if (rule instanceof PersonalRule personal) {
                said.add(personal.predicate(cohort, true));
            }
        });
        List<PersonalRule> alike = new ArrayList<>();
        Catalog.of(cohort).forEach(concession -> {
            if (concession instanceof PersonalRule rule && said.contains(rule.predicate(cohort, true))) {
                alike.add(rule);
            }
        });
        return alike;
    }

    private static boolean limit(Slot slot, int period, List<NamedRule> rules) {
        return rules.stream()
                .anyMatch(rule -> rule instanceof Seats seats && seats.slot().equals(slot)
                        || rule instanceof Cap cap
                                && cap.period() == period
                                && cap.cap().scope().contains(slot));
    }

    private static long seats(List<Slot> slots, int period, List<NamedRule> rules) {
        List<Cap> caps = rules.stream()
                .filter(Cap.class::isInstance)
                .map(Cap.class::cast)
                .filter(cap -> cap.period() == period)
                .toList();
        return slots.stream()
                        .filter(slot ->
                                caps.stream().noneMatch(cap -> cap.cap().scope().contains(slot)))
                        .mapToLong(Slot::max)
                        .sum()
                + caps.stream().mapToLong(cap -> cap.cap().max()).sum();
    }

    /** The whole of it in one sentence, naming few people. */
    String sentence() {
        String when = cohort.periods().get(period).name();
        List<String> bonds = bonds();
        String who = people.size() == 1 ? people.getFirst().name() : Words.count(people.size(), "person", "people");
        if (slots.isEmpty()) {
            return "No slot in " + when + " is open to " + Names.people(people);
        }
        if (bonds.isEmpty()) {
            boolean capped = rules.stream().anyMatch(Cap.class::isInstance);
            return who + (people.size() == 1 ? " needs a seat in " : " need a seat in ") + when + ", "
                    + (capped ? "at most " + seats + " can have one" : exist());
        }
        if (bonds.size() == 1) {
            return who + " " + bonds.getFirst() + ", where " + exist() + " in " + when + named();
        }
        return who + (people.size() == 1 ? " has" : " have") + " no other choice in " + when + " than "
                + Names.list(slots.stream()
                        .map(slot -> cohort.team(slot.team()).name())
                        .distinct()
                        .toList())
                + ", where " + exist() + named();
    }

    /** Whether the sentence says all that a rule of the conflict says. */
    boolean says(NamedRule rule) {
        return switch (rule) {
            case Seats seats -> slots.contains(seats.slot());
            case PersonalRule personal ->
                !slots.isEmpty() && bonds().size() == 1 && people.contains(personal.associate());
            default -> false;
        };
    }

    private String named() {
        return people.size() > 1 ? ": " + Names.people(people) : "";
    }

    private String exist() {
        return seats == 0 ? "none exists" : seats == 1 ? "1 seat exists" : seats + " seats exist";
    }

    /** The different ways in which people of the conflict are bound. */
    private List<String> bonds() {
        return rules.stream()
                .filter(PersonalRule.class::isInstance)
                .map(PersonalRule.class::cast)
                .map(rule -> rule.predicate(cohort, people.size() > 1))
                .distinct()
                .toList();
    }
}
