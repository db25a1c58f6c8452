package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Periods;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.coach.PersonalRule.AtSites;
import io.trellis.planner.coach.PersonalRule.BeenThere;
import io.trellis.planner.coach.PersonalRule.Interested;
import io.trellis.planner.coach.PersonalRule.OnLeave;
import io.trellis.planner.coach.PersonalRule.Pinned;
import io.trellis.planner.coach.PersonalRule.Uncleared;
import io.trellis.planner.coach.PersonalRule.Unskilled;
import io.trellis.planner.coach.PersonalRule.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything in a cohort that can be eased. Conflicts are looked for by giving rules up in this order, so the last ones
 * are blamed rather than the first: what is said of one person is easier to see than what is said of all.
 */
final class Catalog {

    private Catalog() {}

    static List<Concession> of(Cohort cohort) {
        List<Concession> all = new ArrayList<>();
        IntStream.range(0, cohort.periods().size())
                .filter(period -> cohort.associates().stream()
                        .anyMatch(person -> person.present().contains(period)))
                .forEach(period -> all.add(Offer.in(cohort, period)));
        all.addAll(rules(cohort));
        return all;
    }

    private static List<NamedRule> rules(Cohort cohort) {
        List<NamedRule> rules = new ArrayList<>();
        for (Slot slot : cohort.slots()) {
            rules.add(new SlotLimit.Seats(slot));
        }
        for (Slot slot : cohort.slots()) {
            if (slot.min() > 0) {
                rules.add(new SlotLimit.Minimum(slot));
            }
        }
        cohort.couplings().forEach(coupling -> rules.addAll(coupled(cohort, coupling)));
        rules.addAll(program(cohort.program()));
        cohort.associates().forEach(associate -> rules.addAll(personal(cohort, associate)));
        return rules;
    }

    private static List<NamedRule> coupled(Cohort cohort, Coupling coupling) {
        return switch (coupling) {
            case Coupling.Cap cap ->
                cap.periods().and(cohort.calendar()).stream()
                        .mapToObj(period -> (NamedRule) new GroupLimit.Cap(cap, period))
                        .toList();
            case Coupling.Spread spread -> List.of(new GroupLimit.Crowd(spread));
            case Coupling.Linked pair -> List.of(new GroupLimit.Together(pair));
            case Coupling.Separated pair -> List.of(new GroupLimit.Apart(pair));
        };
    }

    private static List<NamedRule> program(Program program) {
        List<NamedRule> rules = new ArrayList<>();
        if (program.minRotations() > 0) {
            rules.add(new ProgramRule.FewestRotations(program.minRotations()));
        }
        if (program.maxRotations() < Periods.MAX) {
            rules.add(new ProgramRule.MostRotations(program.maxRotations()));
        }
        if (program.breadth() > 0) {
            rules.add(new ProgramRule.Breadth(program.breadth()));
        }
        program.exposure().forEach((axis, min) -> rules.add(new ProgramRule.Exposure(axis, min)));
        program.precedences().forEach(precedence -> rules.add(new ProgramRule.Order(precedence)));
        if (!program.repeats()) {
            rules.add(new ProgramRule.NoRepeats());
        }
        return rules;
    }

    private static List<NamedRule> personal(Cohort cohort, Associate person) {
        Stream<PersonalRule> sites = person.sites().isEmpty() ? Stream.of() : Stream.of(new AtSites(person));
        Stream<PersonalRule> leave =
                person.leave().intersects(person.present()) ? Stream.of(new OnLeave(person)) : Stream.of();
        Stream<PersonalRule> past = cohort.program().repeats()
                ? Stream.of()
                : person.past().stream().map(team -> new BeenThere(person, team));
        return Stream.of(
                        sites,
                        missing(cohort, Slot::skills, person.skills())
                                .map(skill -> (PersonalRule) new Unskilled(person, skill)),
                        missing(cohort, Slot::clearances, person.clearances())
                                .map(clearance -> (PersonalRule) new Uncleared(person, clearance)),
                        person.preferences().vetoes().stream().map(team -> (PersonalRule) new Vetoed(person, team)),
                        past,
                        person.conflicts().stream().map(party -> (PersonalRule) new Interested(person, party)),
                        leave,
                        person.pins().stream()
                                .map(pin -> (PersonalRule) new Pinned(person, pin, cohort.slot(pin.slot()))))
                .flatMap(Function.identity())
                .filter(rule -> cohort.slots().stream().anyMatch(slot -> rule.closes(cohort, slot)))
                .map(rule -> (NamedRule) rule)
                .toList();
    }

    private static Stream<String> missing(
            Cohort cohort, Function<Slot, SortedSet<String>> needs, SortedSet<String> has) {
        SortedSet<String> needed = new TreeSet<>();
        cohort.slots().forEach(slot -> needed.addAll(needs.apply(slot)));
        needed.removeAll(has);
        return needed.stream();
    }
}
