package io.trellis.planner;

import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small cohorts with everything a cohort can have, some of them infeasible; each a function of its seed. Every seed has
 * one ingredient for certain, turn by turn, and others now and then.
 */
public final class RandomCohorts {

    private static final List<String> SITES = List.of("Zurich", "London");
    private static final List<String> AREAS = List.of("Data", "Growth", "Core");
    private static final List<String> SUPERVISORS = List.of("Ana", "Tom");
    private static final int MOST_PEOPLE = 7;
    private static final int NOW_AND_THEN = 15;

    private final Random random;
    private final Set<Ingredient> ingredients;
    private final int periods;
    private final int people;
    private final int teams;

    private RandomCohorts(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        ingredients = ingredients(seed);
        periods = 1 + random.nextInt(3);
        teams = periods + 1 + random.nextInt(3);
        people = 1 + random.nextInt(MOST_PEOPLE);
    }

    public static Cohort of(long seed) {
        return new RandomCohorts(seed).cohort();
    }

    private Set<Ingredient> ingredients(long seed) {
        Set<Ingredient> some = EnumSet.noneOf(Ingredient.class);
        Ingredient[] all = Ingredient.values();
        some.add(all[(int) (seed % all.length)]);
        for (Ingredient ingredient : all) {
            if (chance(NOW_AND_THEN)) {
                some.add(ingredient);
            }
        }
        return some;
    }

    private boolean has(Ingredient ingredient) {
        return ingredients.contains(ingredient);
    }

    private Cohort cohort() {
        List<Slot> slots = slots();
        List<Associate> associates = some(people, i -> associate(i, slots));
        Cohort cohort = new Cohort(
                "random",
                "Random",
                some(periods, i -> Period.of("p" + i)),
                associates,
                some(teams, this::team),
                slots,
                program(slots),
                couplings(slots, associates),
                null);
        boolean published = has(Ingredient.PUBLISHED) || has(Ingredient.MOVED) || has(Ingredient.ALLOWANCE);
        return pinned(published ? cohort.withPublished(published(cohort)) : cohort);
    }

    private Team team(int i) {
        List<String> order = shuffled(some(people, person -> "person-" + person));
        boolean lists = has(Ingredient.TEAM_LISTS) || chance(2);
        return new Team(
                "team-" + i,
                "Team " + i,
                has(Ingredient.FAMILIES) && chance(2) ? "family" : null,
                lists ? Preferences.list(groups(order, chance(4))).ranks() : new TreeMap<>());
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            for (int period = 0; period < periods; period++) {
                boolean longer =
                        (has(Ingredient.LONG_SLOTS) || has(Ingredient.MIN_ROTATIONS) || has(Ingredient.MAX_ROTATIONS))
                                && chance(2);
                if (slots.isEmpty() || !chance(15)) {
                    slots.add(slot("team-" + team, period, longer ? Math.min(periods - 1, period + 1) : period));
                }
            }
        }
        return slots;
    }

    private Slot slot(String team, int first, int last) {
        int max = chance(12) ? 0 : (people + teams - 1) / teams + random.nextInt(2);
        return Slot.of(team + "-" + first + "-" + last, team, Periods.range(first, last))
                .seats(has(Ingredient.SEAT_MINIMA) && chance(2) ? random.nextInt(max + 1) : 0, max)
                .priority(has(Ingredient.PRIORITY_SEATS) && chance(2) ? random.nextInt(max + 1) : 0)
                .supervisor(chance(5) ? null : pick(SUPERVISORS))
                .site(chance(5) ? null : pick(SITES))
                .area(chance(5) ? null : pick(AREAS))
                .exposure(exposure())
                .skills(has(Ingredient.SKILLS) && chance(3) ? List.of("SQL") : List.of())
                .clearances(has(Ingredient.CLEARANCES) && chance(3) ? List.of("secret") : List.of())
                .build();
    }

    private Map<String, Integer> exposure() {
        boolean any = has(Ingredient.EXPOSURE) || has(Ingredient.EXPOSURE_MINIMUM);
        return any && chance(2)
                ? Map.of("research", random.nextInt(3), "care", random.nextInt(2))
                : any ? Map.of("research", 0) : Map.of();
    }

    private Associate associate(int i, List<Slot> slots) {
        List<String> ids = wishes();
        List<String> ranked = ids.subList(0, random.nextInt(ids.size() + 1));
        boolean ties = has(Ingredient.TIES) || has(Ingredient.TIERS) || has(Ingredient.STARS);
        List<List<String>> groups = groups(ranked, ties);
        Preferences wishes = has(Ingredient.TIERS) ? Preferences.tiers(groups) : Preferences.list(groups);
        boolean vetoes = has(Ingredient.VETOES) && chance(2) && ranked.size() < ids.size();
        return Associate.named("person-" + i, present())
                .name("Person " + i)
                .leave(
                        has(Ingredient.LEAVE) && periods > 1 && chance(2)
                                ? Periods.of(random.nextInt(periods))
                                : Periods.NONE)
                .skills(chance(2) ? List.of("SQL") : List.of())
                .sites(has(Ingredient.SITES) && chance(2) ? List.of(pick(SITES)) : List.of())
                .clearances(chance(2) ? List.of("secret") : List.of())
                .conflicts(
                        has(Ingredient.CONFLICTS) && chance(3)
                                ? List.of(chance(2) ? supervisor(slots) : pick(ids))
                                : List.of())
                .past(has(Ingredient.PAST) && chance(2) ? List.of(pick(ids)) : List.of())
                .subCohort(chance(3) ? "autumn" : "spring")
                .credit(has(Ingredient.CREDIT) && chance(2) ? random.nextInt(7) - 3 : 0)
                .preferences(wishes.withVetoes(vetoes ? List.of(ids.getLast()) : List.of())
                        .withStars(has(Ingredient.STARS) && !ranked.isEmpty() ? List.of(pick(ranked)) : List.of()))
                .build();
    }

    /** Every team; half of the people want them in the same order, so that there is something to lose. */
    private List<String> wishes() {
        List<String> ids = some(teams, team -> "team-" + team);
        return chance(2) ? ids : shuffled(ids);
    }

    /** One of the supervisors there are, or else the first team. */
    private String supervisor(List<Slot> slots) {
        List<Scope> there = scopes(slots, Dimension.SUPERVISOR);
        return there.isEmpty() ? "team-0" : pick(there).value();
    }

    private Periods present() {
        int first = random.nextInt(periods);
        return has(Ingredient.PRESENCE) && chance(2) ? Periods.range(first, periods - 1) : Periods.first(periods);
    }

    private List<List<String>> groups(List<String> ranked, boolean ties) {
        List<List<String>> groups = new ArrayList<>();
        for (String team : ranked) {
            if (groups.isEmpty() || !ties || !chance(2)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(team);
        }
        return groups;
    }

    private Program program(List<Slot> slots) {
        boolean care = slots.stream().anyMatch(slot -> slot.exposure().containsKey("care"));
        List<Program.Precedence> precedences = new ArrayList<>();
        if (has(Ingredient.PRECEDENCE)) {
            precedences.add(precedence(slots, false));
        }
        if (has(Ingredient.PRECEDENCE_REQUIRED)) {
            precedences.add(precedence(slots, true));
        }
        return new Program(
                !has(Ingredient.NO_REPEATS) && !has(Ingredient.FAMILIES) && !has(Ingredient.PAST) && chance(2),
                has(Ingredient.MIN_ROTATIONS) ? periods : 0,
                has(Ingredient.MAX_ROTATIONS)
                        ? has(Ingredient.MIN_ROTATIONS) ? periods : Math.max(periods - 1, 1)
                        : Periods.MAX,
                has(Ingredient.BREADTH) ? 1 + random.nextInt(periods) : 0,
                new TreeMap<>(
                        has(Ingredient.EXPOSURE_MINIMUM) && care
                                ? Map.of(chance(2) ? "care" : "research", 1)
                                : Map.of()),
                precedences);
    }

    private Program.Precedence precedence(List<Slot> slots, boolean required) {
        Dimension dimension = pick(List.of(Dimension.values()));
        List<Scope> scopes = scopes(slots, dimension);
        List<Scope> some = scopes.isEmpty() ? scopes(slots, Dimension.TEAM) : scopes;
        return new Program.Precedence(pick(some), pick(some), required);
    }

    private static List<Scope> scopes(List<Slot> slots, Dimension dimension) {
        return slots.stream()
                .map(dimension::of)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(value -> new Scope(dimension, value))
                .toList();
    }

    private List<Coupling> couplings(List<Slot> slots, List<Associate> associates) {
        List<Coupling> couplings = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<Scope> scopes = scopes(slots, dimension);
            if (has(Ingredient.valueOf("CAP_" + dimension)) && !scopes.isEmpty()) {
                couplings.add(new Coupling.Cap(
                        pick(scopes),
                        chance(2) ? Periods.first(periods) : Periods.of(random.nextInt(periods)),
                        chance(6) ? 0 : 1 + random.nextInt(1 + people / 2)));
            }
        }
        if (people > 1) {
            List<String> pair = shuffled(some(people, i -> "person-" + i)).subList(0, 2);
            Dimension other = pick(List.of(Dimension.SITE, Dimension.AREA, Dimension.SUPERVISOR));
            if (has(Ingredient.LINKED_TEAM)) {
                couplings.add(new Coupling.Linked(pair.getFirst(), pair.getLast(), Dimension.TEAM));
            }
            if (has(Ingredient.LINKED_SITE)) {
                couplings.add(new Coupling.Linked(pair.getFirst(), pair.getLast(), other));
            }
            if (has(Ingredient.SEPARATED_TEAM)) {
                couplings.add(new Coupling.Separated(pair.getFirst(), pair.getLast(), Dimension.TEAM));
            }
            if (has(Ingredient.SEPARATED_SITE)) {
                couplings.add(new Coupling.Separated(pair.getFirst(), pair.getLast(), other));
            }
        }
        if (has(Ingredient.SPREAD) && associates.stream().anyMatch(person -> "spring".equals(person.subCohort()))) {
            couplings.add(new Coupling.Spread("spring", pick(List.of(Dimension.values())), 1 + random.nextInt(2)));
        }
        return couplings;
    }

    /** A path for each person alone, which together may break rules, or slots at random. */
    private Published published(Cohort cohort) {
        TreeMap<String, List<String>> assignments = new TreeMap<>();
        TreeSet<String> moved = new TreeSet<>();
        for (Associate person : cohort.associates()) {
            List<Bundle> paths = Rules.of(cohort).bundles(person);
            assignments.put(
                    person.id(),
                    paths.isEmpty() || chance(5)
                            ? List.of(pick(cohort.slots()).id())
                            : pick(paths).ids());
            if (has(Ingredient.MOVED) && chance(2)) {
                moved.add(person.id());
            }
        }
        return new Published(assignments, moved, has(Ingredient.ALLOWANCE) ? 1 + random.nextInt(2) : 0);
    }

    /** Pins somebody to a slot that is open to them, one per kind. */
    private Cohort pinned(Cohort cohort) {
        Cohort pinned = cohort;
        for (Pin.Kind kind : Pin.Kind.values()) {
            Associate person = pick(pinned.associates());
            List<Slot> open = Rules.of(pinned).open(person).stream()
                    .filter(slot ->
                            person.pins().stream().noneMatch(pin -> pin.slot().equals(slot.id())))
                    .toList();
            if (has(Ingredient.valueOf(kind.name())) && !open.isEmpty()) {
                List<Pin> pins = new ArrayList<>(person.pins());
                pins.add(new Pin(pick(open).id(), kind, null));
                Associate changed = person.with().pins(pins).build();
                pinned = pinned.withAssociates(pinned.associates().stream()
                        .map(other -> other.id().equals(changed.id()) ? changed : other)
                        .toList());
            }
        }
        return pinned;
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> some(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }
}
