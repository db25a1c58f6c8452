package io.trellis.planner;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Everything a cohort can be made of that bears on its best plans; each knows how to take itself out again. */
enum Ingredient {
    LONG_SLOTS(Ingredient::withoutLongSlots),
    SEATS(cohort ->
            slots(cohort, slot -> slot.with().seats(slot.min(), slot.max() + 1).build())),
    SEAT_MINIMA(cohort -> slots(cohort, slot -> slot.with().seats(0, slot.max()).build())),
    PRIORITY_SEATS(cohort -> slots(cohort, slot -> slot.with().priority(0).build())),
    SKILLS(cohort -> slots(cohort, slot -> slot.with().skills(List.of()).build())),
    CLEARANCES(cohort -> slots(cohort, slot -> slot.with().clearances(List.of()).build())),
    SITES(cohort -> people(cohort, person -> person.with().sites(List.of()).build())),
    CONFLICTS(cohort ->
            people(cohort, person -> person.with().conflicts(List.of()).build())),
    VETOES(cohort -> wishes(cohort, wishes -> wishes.withVetoes(List.of()))),
    PRESENCE(cohort ->
            people(cohort, person -> person.with().present(cohort.calendar()).build())),
    LEAVE(cohort -> people(cohort, person -> person.with().leave(Periods.NONE).build())),
    PINNED(cohort -> pins(cohort, Pin.Kind.PINNED)),
    STARTED(cohort -> pins(cohort, Pin.Kind.STARTED)),
    TRIED(cohort -> pins(cohort, Pin.Kind.TRIED)),
    PAST(cohort -> people(cohort, person -> person.with().past(List.of()).build())),
    NO_REPEATS(cohort -> program(
            cohort,
            program -> new Program(
                    true,
                    program.minRotations(),
                    program.maxRotations(),
                    program.breadth(),
                    program.exposure(),
                    program.precedences()))),
    FAMILIES(cohort -> teams(cohort, team -> new Team(team.id(), team.name(), null, team.ranks()))),
    MIN_ROTATIONS(cohort -> program(
            cohort,
            program -> new Program(
                    program.repeats(),
                    0,
                    program.maxRotations(),
                    program.breadth(),
                    program.exposure(),
                    program.precedences()))),
    MAX_ROTATIONS(cohort -> program(
            cohort,
            program -> new Program(
                    program.repeats(),
                    program.minRotations(),
                    Periods.MAX,
                    program.breadth(),
                    program.exposure(),
                    program.precedences()))),
    BREADTH(cohort -> program(
            cohort,
            program -> new Program(
                    program.repeats(),
                    program.minRotations(),
                    program.maxRotations(),
                    0,
                    program.exposure(),
                    program.precedences()))),
    EXPOSURE_MINIMUM(cohort -> program(
            cohort,
            program -> new Program(
                    program.repeats(),
                    program.minRotations(),
                    program.maxRotations(),
                    program.breadth(),
                    Collections.emptySortedMap(),
                    program.precedences()))),
    EXPOSURE(cohort -> slots(
            EXPOSURE_MINIMUM.without(cohort),
            slot -> slot.with().exposure(new TreeMap<>()).build())),
    PRECEDENCE(cohort -> precedences(cohort, precedence -> precedence.required())),
    PRECEDENCE_REQUIRED(cohort -> precedences(cohort, precedence -> !precedence.required())),
    CAP_TEAM(cohort -> uncoupled(cohort, coupling -> caps(coupling, Dimension.TEAM))),
    CAP_SUPERVISOR(cohort -> uncoupled(cohort, coupling -> caps(coupling, Dimension.SUPERVISOR))),
    CAP_SITE(cohort -> uncoupled(cohort, coupling -> caps(coupling, Dimension.SITE))),
    CAP_AREA(cohort -> uncoupled(cohort, coupling -> caps(coupling, Dimension.AREA))),
    LINKED_TEAM(cohort -> uncoupled(
            cohort, coupling -> coupling instanceof Coupling.Linked linked && linked.dimension() == Dimension.TEAM)),
    LINKED_SITE(cohort -> uncoupled(
            cohort, coupling -> coupling instanceof Coupling.Linked linked && linked.dimension() != Dimension.TEAM)),
    SEPARATED_TEAM(cohort -> uncoupled(
            cohort, coupling -> coupling instanceof Coupling.Separated apart && apart.dimension() == Dimension.TEAM)),
    SEPARATED_SITE(cohort -> uncoupled(
            cohort, coupling -> coupling instanceof Coupling.Separated apart && apart.dimension() != Dimension.TEAM)),
    SPREAD(cohort -> uncoupled(cohort, Coupling.Spread.class::isInstance)),
    TIES(cohort -> wishes(cohort, Ingredient::strict)),
    TIERS(cohort -> wishes(cohort, Ingredient::skipping)),
    STARS(cohort -> wishes(cohort, wishes -> wishes.withStars(List.of()))),
    CREDIT(cohort -> people(cohort, person -> person.with().credit(0).build())),
    TEAM_LISTS(cohort -> teams(cohort, team -> new Team(team.id(), team.name(), team.family(), new TreeMap<>()))),
    PUBLISHED(cohort -> cohort.withPublished(null)),
    MOVED(cohort -> published(cohort, known -> new Published(known.assignments(), new TreeSet<>(), known.allowance()))),
    ALLOWANCE(cohort -> published(cohort, known -> new Published(known.assignments(), known.moved(), 0)));

    private final UnaryOperator<Cohort> without;

    Ingredient(UnaryOperator<Cohort> without) {
        this.without = without;
    }

    /** The cohort as if this had never been in it. */
    Cohort without(Cohort cohort) {
        return without.apply(cohort);
    }

    /** Slots that somebody is pinned to stay. */
    private static Cohort withoutLongSlots(Cohort cohort) {
        return cohort.withSlots(cohort.slots().stream()
                .filter(slot -> slot.periods().count() == 1
                        || cohort.associates().stream()
                                .anyMatch(person -> person.pins().stream()
                                        .anyMatch(pin -> pin.slot().equals(slot.id()))))
                .toList());
    }

    private static Cohort slots(Cohort cohort, UnaryOperator<Slot> change) {
        return cohort.withSlots(cohort.slots().stream().map(change).toList());
    }

    private static Cohort people(Cohort cohort, UnaryOperator<Associate> change) {
        return cohort.withAssociates(cohort.associates().stream().map(change).toList());
    }

    private static Cohort wishes(Cohort cohort, UnaryOperator<Preferences> change) {
        return people(
                cohort,
                person -> person.with()
                        .preferences(change.apply(person.preferences()))
                        .build());
    }

    private static Cohort pins(Cohort cohort, Pin.Kind kind) {
        return people(
                cohort,
                person -> person.with()
                        .pins(person.pins().stream()
                                .filter(pin -> pin.kind() != kind)
                                .toList())
                        .build());
    }

    private static Cohort program(Cohort cohort, UnaryOperator<Program> change) {
        return cohort.withProgram(change.apply(cohort.program()));
    }

    private static Cohort precedences(Cohort cohort, Predicate<Program.Precedence> kept) {
        return program(
                cohort,
                program -> new Program(
                        program.repeats(),
                        program.minRotations(),
                        program.maxRotations(),
                        program.breadth(),
                        program.exposure(),
                        program.precedences().stream().filter(kept).toList()));
    }

    private static Cohort uncoupled(Cohort cohort, Predicate<Coupling> gone) {
        return cohort.withCouplings(
                cohort.couplings().stream().filter(gone.negate()).toList());
    }

    private static boolean caps(Coupling coupling, Dimension dimension) {
        return coupling instanceof Coupling.Cap cap && cap.scope().dimension() == dimension;
    }

    private static Cohort teams(Cohort cohort, UnaryOperator<Team> change) {
        return new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                cohort.teams().stream().map(change).toList(),
                cohort.slots(),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
    }

    private static Cohort published(Cohort cohort, UnaryOperator<Published> change) {
        Published known = cohort.published();
        return known == null ? cohort : cohort.withPublished(change.apply(known));
    }

    private static Preferences strict(Preferences wishes) {
        SortedMap<String, Integer> ranks = new TreeMap<>();
        wishes.inOrder().forEach(team -> ranks.put(team, ranks.size() + 1));
        return new Preferences(ranks, ranks.size() + 1, wishes.vetoes(), wishes.stars());
    }

    /** The same order, with numbers that skip after a tie. */
    private static Preferences skipping(Preferences wishes) {
        SortedMap<String, Integer> ranks = new TreeMap<>();
        wishes.ranks()
                .forEach((team, rank) -> ranks.put(
                        team,
                        1
                                + (int) wishes.ranks().values().stream()
                                        .filter(other -> other < rank)
                                        .count()));
        return new Preferences(ranks, ranks.size() + 1, wishes.vetoes(), wishes.stars());
    }
}
