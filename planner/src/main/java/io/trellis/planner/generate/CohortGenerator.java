package io.trellis.planner.generate;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Identified;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes a cohort around a hidden plan that keeps every rule, so that a plan always exists: popular teams (Zipf), areas,
 * sites, skills, leave, pins, vetoes, stars, credits, seat minima, a breadth rule, pairs kept apart and site caps. The
 * same recipe gives the same cohort.
 */
public final class CohortGenerator {

    private static final int SHARE_OF_BOUND_PEOPLE = 4;

    private final Recipe recipe;
    private final Random random;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, List<Slot>> hidden = new LinkedHashMap<>();

    private CohortGenerator(Recipe recipe) {
        this.recipe = recipe;
        this.random = new Random(recipe.seed());
    }

    public static Cohort generate(Recipe recipe) {
        return new CohortGenerator(recipe).cohort();
    }

    private Cohort cohort() {
        List<Team> teams = IntStream.range(0, recipe.teams())
                .mapToObj(i -> new Team(Identified.idOf(Names.team(i)), Names.team(i), null, new TreeMap<>()))
                .toList();
        offerSlots(teams);
        List<Associate> people =
                IntStream.range(0, recipe.associates()).mapToObj(this::person).toList();
        List<Associate> associates = people.stream().map(this::placed).toList().stream()
                .map(person -> withWishes(person, teams))
                .toList();
        return new Cohort(
                "generated-" + recipe.seed(),
                recipe.associates() + " associates, seed " + recipe.seed(),
                IntStream.range(0, recipe.periods())
                        .mapToObj(CohortGenerator::period)
                        .toList(),
                associates,
                teams,
                slots.stream().map(this::withMinimum).toList(),
                new Program(false, 0, Periods.MAX, recipe.periods() > 2 ? 2 : 0, new TreeMap<>(), List.of()),
                couplings(),
                null);
    }

    private static Period period(int position) {
        LocalDate start = LocalDate.of(2027, 2, 1).plusMonths(6L * position);
        return new Period(
                "p" + (position + 1),
                "period " + (position + 1),
                start,
                start.plusMonths(6).minusDays(1));
    }

    private void offerSlots(List<Team> teams) {
        int total = (int) Math.ceil(recipe.associates() * recipe.seatsPerPerson());
        for (int period = 0; period < recipe.periods(); period++) {
            int[] seats = new int[teams.size()];
            for (int i = 0; i < total; i++) {
                seats[i < teams.size() ? i : random.nextInt(teams.size())]++;
            }
            for (int i = 0; i < teams.size(); i++) {
                if (seats[i] > 0) {
                    slots.add(slot(teams.get(i), i, period, seats[i]));
                }
            }
        }
    }

    private Slot slot(Team team, int position, int period, int seats) {
        String area = Names.AREAS.get(position % Names.AREAS.size());
        return Slot.of(team.id() + "-" + (period + 1), team.id(), Periods.of(period))
                .seats(0, seats)
                .supervisor("Lead of " + team.name())
                .site(Names.SITES.get(position / 2 % Names.SITES.size()))
                .area(area)
                .exposure(Map.of(area.toLowerCase(Locale.ROOT), 1))
                .skills(position % 6 == 5 ? List.of(Names.SKILLS.get(position / 6 % Names.SKILLS.size())) : List.of())
                .build();
    }

    private Associate person(int position) {
        String name = Names.person(position);
        Periods all = Periods.first(recipe.periods());
        boolean away = recipe.periods() > 1 && random.nextInt(30) == 0;
        return Associate.named(Identified.idOf(name), all)
                .name(name)
                .leave(away ? Periods.of(random.nextInt(recipe.periods())) : Periods.NONE)
                .skills(Names.SKILLS.stream().filter(_ -> random.nextInt(3) > 0).toList())
                .sites(
                        random.nextInt(SHARE_OF_BOUND_PEOPLE) == 0
                                ? Names.SITES.stream()
                                        .filter(_ -> random.nextInt(3) > 0)
                                        .toList()
                                : List.of())
                .subCohort(position % 2 == 0 ? "spring" : "autumn")
                .credit(random.nextInt(10) == 0 ? 1 : 0)
                .build();
    }

    /** Gives a person a path of the hidden plan; whoever is too choosy to have one becomes flexible. */
    private Associate placed(Associate person) {
        Associate flexible = person.with().sites(List.of()).skills(Names.SKILLS).build();
        for (Associate candidate : List.of(person, flexible)) {
            List<Slot> path = path(candidate);
            if (path.size() == candidate.active().count()) {
                path.forEach(this::take);
                hidden.put(candidate.id(), path);
                return candidate;
            }
        }
        throw new IllegalArgumentException("has too few teams for everyone to have a path");
    }

    /** A path with free seats where there are any; shorter than it should be when there is none. */
    private List<Slot> path(Associate person) {
        List<Slot> path = new ArrayList<>();
        Set<String> teams = new HashSet<>();
        List<Integer> periods = person.active().stream().boxed().toList();
        for (int period : periods) {
            boolean narrow = recipe.periods() > 2
                    && period == periods.getLast()
                    && path.stream().map(Slot::area).distinct().count() == 1;
            List<Slot> open = slots.stream()
                    .filter(slot -> slot.periods().contains(period))
                    .filter(slot -> fits(person, slot) && !teams.contains(slot.team()))
                    .filter(slot -> !narrow
                            || !Objects.equals(slot.area(), path.getFirst().area()))
                    .toList();
            List<Slot> free = open.stream()
                    .filter(slot -> used.getOrDefault(slot.id(), 0) < slot.max())
                    .toList();
            if (open.isEmpty()) {
                return path;
            }
            List<Slot> choice = free.isEmpty() ? open : free;
            Slot chosen = choice.get(random.nextInt(choice.size()));
            teams.add(chosen.team());
            path.add(chosen);
        }
        return path;
    }

    /** Takes a seat, or adds one where none is left. */
    private void take(Slot slot) {
        if (used.merge(slot.id(), 1, Integer::sum) > slot.max()) {
            slots.set(slots.indexOf(slot), slot.with().seats(0, slot.max() + 1).build());
        }
    }

    private static boolean fits(Associate person, Slot slot) {
        return person.skills().containsAll(slot.skills())
                && (person.sites().isEmpty()
                        || slot.site() == null
                        || person.sites().contains(slot.site()));
    }

    private Associate withWishes(Associate person, List<Team> teams) {
        List<Slot> path = hidden.getOrDefault(person.id(), List.of());
        Map<String, Double> appeal = new HashMap<>();
        for (int i = 0; i < teams.size(); i++) {
            appeal.put(teams.get(i).id(), -Math.log(1 - random.nextDouble()) * Math.pow(i + 1.0, 0.7));
        }
        List<String> wishes = teams.stream()
                .map(Team::id)
                .filter(team -> slots.stream().anyMatch(slot -> slot.team().equals(team) && fits(person, slot)))
                .sorted(Comparator.comparing(appeal::get))
                .limit(recipe.wishes())
                .toList();
        List<String> vetoes = random.nextInt(10) > 0
                ? List.of()
                : teams.stream()
                        .map(Team::id)
                        .filter(team -> !wishes.contains(team)
                                && path.stream().noneMatch(slot -> slot.team().equals(team)))
                        .limit(1)
                        .toList();
        boolean pinned = !path.isEmpty() && random.nextInt(25) == 0;
        return person.with()
                .preferences(Preferences.strict(wishes.toArray(String[]::new))
                        .withVetoes(vetoes)
                        .withStars(wishes.isEmpty() ? List.of() : List.of(wishes.get(random.nextInt(wishes.size())))))
                .pins(
                        pinned
                                ? List.of(Pin.of(
                                        path.get(random.nextInt(path.size())).id()))
                                : List.of())
                .build();
    }

    private Slot withMinimum(Slot slot) {
        return slot.max() > 1 && used.getOrDefault(slot.id(), 0) > 0
                ? slot.with().seats(1, slot.max()).build()
                : slot;
    }

    private List<Coupling> couplings() {
        List<Coupling> couplings = new ArrayList<>();
        List<String> people = List.copyOf(hidden.keySet());
        for (int i = 0; i + 1 < people.size() && couplings.size() < recipe.associates() / 20; i += 2) {
            if (!meet(people.get(i), people.get(i + 1))) {
                couplings.add(new Coupling.Separated(people.get(i), people.get(i + 1), Dimension.TEAM));
            }
        }
        String site = Names.SITES.getFirst();
        Scope scope = new Scope(Dimension.SITE, site);
        int busiest = IntStream.range(0, recipe.periods())
                .map(period -> (int) hidden.values().stream()
                        .filter(path ->
                                path.stream().anyMatch(slot -> slot.periods().contains(period) && scope.contains(slot)))
                        .count())
                .max()
                .orElse(0);
        couplings.add(new Coupling.Cap(scope, Periods.first(recipe.periods()), busiest + 1));
        return couplings;
    }

    private boolean meet(String one, String other) {
        Bundle left = new Bundle(hidden.getOrDefault(one, List.of()));
        Bundle right = new Bundle(hidden.getOrDefault(other, List.of()));
        return left.ids().stream().anyMatch(right.ids()::contains);
    }
}
