package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.coach.SlotLimit.Minimum;
import io.trellis.planner.rule.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** More seats that must be filled in one period than there are people who may fill them. */
record Shortage(Cohort cohort, int period, List<Minimum> minima, List<Associate> people, boolean restricted) {

    static Optional<Shortage> of(Cohort cohort, List<NamedRule> rules) {
        return IntStream.range(0, cohort.periods().size())
                .mapToObj(period -> of(cohort, period, rules))
                .filter(shortage -> shortage.people().size() < shortage.needed())
                .min(Comparator.comparingLong(Shortage::needed));
    }

    private static Shortage of(Cohort cohort, int period, List<NamedRule> rules) {
        List<Minimum> minima = rules.stream()
                .filter(Minimum.class::isInstance)
                .map(Minimum.class::cast)
                .filter(minimum -> minimum.slot().periods().contains(period))
                .toList();
        List<Associate> there = cohort.associates().stream()
                .filter(person -> person.active().contains(period))
                .toList();
        List<Associate> allowed = there.stream()
                .filter(person -> minima.stream()
                        .anyMatch(minimum ->
                                person.active().containsAll(minimum.slot().periods())
                                        && rules.stream()
                                                .noneMatch(rule -> rule instanceof PersonalRule personal
                                                        && personal.associate().equals(person)
                                                        && personal.closes(cohort, minimum.slot()))))
                .toList();
        return new Shortage(cohort, period, minima, allowed, allowed.size() < there.size());
    }

    long needed() {
        return minima.stream().mapToLong(minimum -> minimum.slot().min()).sum();
    }

    String sentence() {
        String where = minima.size() == 1
                ? Words.slot(cohort, minima.getFirst().slot())
                : cohort.periods().get(period).name();
        String need = needed() == 1 ? "1 seat must be filled in " : needed() + " seats must be filled in ";
        String who = people.isEmpty() ? "nobody" : Words.count(people.size(), "person", "people");
        return need + where + ", " + who
                + (restricted
                        ? " may fill " + (needed() == 1 ? "it" : "them")
                        : people.size() == 1 ? " is there" : " are there");
    }

    boolean says(NamedRule rule) {
        return rule instanceof Minimum minimum && minima.contains(minimum);
    }
}
