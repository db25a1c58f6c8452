package io.trellis.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small cohorts with everything a cohort can have, many of them infeasible; each a function of its seed. */
public final class RandomCohorts {

    private static final List<String> SITES = List.of("Zurich", "London");
    private static final List<String> AREAS = List.of("Data", "Growth", "Core");
    private static final List<String> SUPERVISORS = List.of("Ana", "Tom");

    private final Random random;
    private final int periods;
    private final int people;
    private final int teams;

    private RandomCohorts(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        periods = 1 + random.nextInt(3);
        teams = periods + 1 + random.nextInt(3);
        people = 1 + random.nextInt(7);
    }

    public static Cohort of(long seed) {
        return new RandomCohorts(seed).cohort();
    }

    private Cohort cohort() {
        List<Slot> slots = slots();
        List<Associate> associates = some(people, i -> associate("person-" + i, slots));
        return new Cohort(
                "random",
                "Random",
                some(periods, i -> Period.of("p" + i)),
                associates,
                some(teams, this::team),
                slots,
                program(),
                couplings(),
                chance(6) ? published(slots, associates) : null);
    }

    private Team team(int i) {
        List<String> order = new ArrayList<>(some(people, person -> "person-" + person));
        Collections.shuffle(order, random);
        return new Team(
                "team-" + i,
                "Team " + i,
                chance(8) ? "family" : null,
                Preferences.list(groups(order)).ranks());
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            for (int period = 0; period < periods; period++) {
                int last = chance(6) ? Math.min(periods - 1, period + 1) : period;
                if (!chance(10)) {
                    slots.add(slot("team-" + team, period, last));
                }
            }
        }
        return slots;
    }

    private Slot slot(String team, int first, int last) {
        int max = random.nextInt(4) + (people > 4 ? 1 : 0);
        return Slot.of(team + "-" + first + "-" + last, team, Periods.range(first, last))
                .seats(max > 0 && chance(8) ? 1 : 0, max)
                .priority(chance(10) ? random.nextInt(max + 1) : 0)
                .supervisor(pick(SUPERVISORS))
                .site(pick(SITES))
                .area(pick(AREAS))
                .exposure(chance(2) ? Map.of("research", random.nextInt(3)) : Map.of())
                .skills(chance(10) ? List.of("SQL") : List.of())
                .clearances(chance(20) ? List.of("secret") : List.of())
                .build();
    }

    private Associate associate(String id, List<Slot> slots) {
        List<String> ids = new ArrayList<>(some(teams, i -> "team-" + i));
        Collections.shuffle(ids, random);
        List<String> ranked = ids.subList(0, random.nextInt(ids.size() + 1));
        Preferences wishes = chance(4) ? Preferences.tiers(groups(ranked)) : Preferences.list(groups(ranked));
        return Associate.named(id, chance(12) ? Periods.range(periods - 1, periods - 1) : Periods.first(periods))
                .name("Person " + id.substring(7))
                .leave(periods > 1 && chance(10) ? Periods.of(random.nextInt(periods)) : Periods.NONE)
                .skills(chance(2) ? List.of("SQL") : List.of())
                .sites(chance(10) ? List.of(pick(SITES)) : List.of())
                .clearances(chance(2) ? List.of("secret") : List.of())
                .conflicts(chance(15) ? List.of(pick(SUPERVISORS)) : List.of())
                .past(chance(12) ? List.of(pick(ids)) : List.of())
                .subCohort(chance(2) ? "spring" : "autumn")
                .credit(chance(5) ? random.nextInt(4) - 1 : 0)
                .preferences(
                        wishes.withVetoes(chance(10) && ranked.size() < ids.size() ? List.of(ids.getLast()) : List.of())
                                .withStars(chance(3) && !ranked.isEmpty() ? List.of(pick(ranked)) : List.of()))
                .pins(
                        chance(12) && !slots.isEmpty()
                                ? List.of(Pin.of(pick(slots).id()))
                                : List.of())
                .build();
    }

    private List<List<String>> groups(List<String> ranked) {
        List<List<String>> groups = new ArrayList<>();
        for (String team : ranked) {
            if (groups.isEmpty() || !chance(4)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(team);
        }
        return groups;
    }

    private Program program() {
        return new Program(
                chance(8),
                chance(10) ? 2 : 0,
                chance(10) ? 2 : Periods.MAX,
                chance(5) ? 2 : 0,
                new TreeMap<>(chance(8) ? Map.of("research", 1) : Map.of()),
                chance(6)
                        ? List.of(new Program.Precedence(
                                new Scope(Dimension.AREA, pick(AREAS)),
                                new Scope(Dimension.AREA, pick(AREAS)),
                                chance(3)))
                        : List.of());
    }

    private List<Coupling> couplings() {
        String one = "person-" + random.nextInt(people);
        String other = "person-" + random.nextInt(people);
        boolean two = !one.equals(other);
        Dimension dimension = pick(List.of(Dimension.values()));
        return Stream.<Coupling>of(
                        new Coupling.Cap(
                                new Scope(Dimension.SITE, pick(SITES)),
                                Periods.first(periods),
                                1 + random.nextInt(people)),
                        new Coupling.Cap(
                                new Scope(Dimension.SUPERVISOR, pick(SUPERVISORS)),
                                Periods.of(0),
                                random.nextInt(people + 1)),
                        new Coupling.Linked(one, other, dimension),
                        new Coupling.Separated(one, other, dimension),
                        new Coupling.Spread("spring", dimension, 1 + random.nextInt(3)))
                .filter(coupling -> two || coupling instanceof Coupling.Cap || coupling instanceof Coupling.Spread)
                .filter(_ -> chance(8))
                .toList();
    }

    private Published published(List<Slot> slots, List<Associate> associates) {
        TreeMap<String, List<String>> assignments = new TreeMap<>();
        for (Associate associate : associates) {
            assignments.put(
                    associate.id(),
                    slots.isEmpty()
                            ? List.of()
                            : List.of(pick(slots).id(), pick(slots).id()));
        }
        return new Published(
                assignments,
                new TreeSet<>(chance(2) ? List.of(associates.getFirst().id()) : List.of()),
                random.nextInt(3));
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
