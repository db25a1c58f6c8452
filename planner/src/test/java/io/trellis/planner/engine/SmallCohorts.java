package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Identified;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Published;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Random cohorts small enough for brute force, with every rule now and then; many have no plan at all. */
final class SmallCohorts {

    private final Random random;
    private final int periods;
    private final int teamCount;

    private SmallCohorts(long seed) {
        this.random = new Random(seed);
        this.periods = 1 + random.nextInt(3);
        this.teamCount = 2 + random.nextInt(4);
    }

    static Cohort of(long seed) {
        return new SmallCohorts(seed).cohort();
    }

    private Cohort cohort() {
        var teams = IntStream.range(0, teamCount)
                .mapToObj(t -> new Team("t" + t, "Team " + t, chance(8) ? "kin" : null, teamRanks()))
                .toList();
        var slots = new ArrayList<Slot>();
        for (int t = 0; t < teamCount; t++) {
            for (int p = 0; p < periods; p++) {
                if (!chance(6)) {
                    slots.add(slot(t, p));
                }
            }
        }
        int count = 1 + random.nextInt(5);
        var people = IntStream.range(0, count).mapToObj(i -> person(i, slots)).toList();
        var cohort = new Cohort(
                "small",
                "small",
                IntStream.range(0, periods).mapToObj(p -> Period.of("p" + p)).toList(),
                people,
                teams,
                slots,
                program(),
                couplings(people),
                null);
        return chance(5) ? cohort.withPublished(published(cohort)) : cohort;
    }

    private TreeMap<String, Integer> teamRanks() {
        var ranks = new TreeMap<String, Integer>();
        if (chance(2)) {
            int rank = 1;
            for (var associate : shuffled(List.of("a0", "a1", "a2", "a3", "a4"))) {
                ranks.put(associate, rank++);
            }
        }
        return ranks;
    }

    private Slot slot(int team, int period) {
        int last = chance(5) ? Math.min(periods - 1, period + 1) : period;
        int max = 1 + random.nextInt(2);
        var slot = Slot.of("t" + team + "p" + period, "t" + team, Periods.range(period, last))
                .seats(chance(6) ? 1 : 0, max)
                .site("s" + team % 2)
                .area("r" + team % 3)
                .supervisor("v" + team % 3);
        if (chance(8)) {
            slot.priority(1);
        }
        if (chance(3)) {
            slot.exposure(new TreeMap<>(Map.of("x" + random.nextInt(2), 1 + random.nextInt(2))));
        }
        return slot.build();
    }

    private Associate person(int index, List<Slot> slots) {
        var wishes =
                shuffled(IntStream.range(0, teamCount).mapToObj(t -> "t" + t).toList());
        var list = wishes.subList(0, 1 + random.nextInt(teamCount));
        var preferences = chance(4)
                ? Preferences.tiers(
                        List.of(list.subList(0, list.size() / 2 + 1), list.subList(list.size() / 2 + 1, list.size())))
                : Preferences.strict(list.toArray(String[]::new));
        if (chance(5)) {
            preferences = preferences.withVetoes(List.of(wishes.getLast()));
        }
        if (chance(2)) {
            preferences = preferences.withStars(List.of(list.getLast()));
        }
        var associate = Associate.named("a" + index, Periods.first(periods))
                .preferences(preferences)
                .credit(chance(4) ? random.nextInt(5) - 2 : 0)
                .subCohort(chance(2) ? "sub" : null);
        if (chance(6)) {
            associate.leave(Periods.of(random.nextInt(periods)));
        }
        if (chance(7) && !slots.isEmpty()) {
            var kind = chance(2) ? Pin.Kind.TRIED : Pin.Kind.PINNED;
            associate.pins(
                    List.of(new Pin(slots.get(random.nextInt(slots.size())).id(), kind, null)));
        }
        if (chance(8)) {
            associate.past(List.of("t0"));
        }
        return associate.build();
    }

    private Program program() {
        var exposure = new TreeMap<String, Integer>();
        if (chance(10)) {
            exposure.put("x0", 1);
        }
        List<Program.Precedence> precedences = chance(8)
                ? List.of(new Program.Precedence(
                        new Scope(Dimension.TEAM, "t1"), new Scope(Dimension.TEAM, "t0"), chance(2)))
                : List.of();
        return new Program(chance(6), 0, Periods.MAX, chance(4) ? 2 : 0, exposure, precedences);
    }

    private List<Coupling> couplings(List<Associate> people) {
        var couplings = new ArrayList<Coupling>();
        if (chance(5)) {
            couplings.add(
                    new Coupling.Cap(new Scope(Dimension.SUPERVISOR, "v0"), Periods.first(periods), random.nextInt(3)));
        }
        if (chance(5) && people.size() > 1) {
            couplings.add(new Coupling.Linked("a0", "a1", chance(2) ? Dimension.SITE : Dimension.TEAM));
        }
        if (chance(5) && people.size() > 2) {
            couplings.add(new Coupling.Separated("a1", "a2", chance(2) ? Dimension.SITE : Dimension.TEAM));
        }
        if (chance(5)) {
            couplings.add(new Coupling.Spread("sub", Dimension.TEAM, 1));
        }
        return couplings;
    }

    private Published published(Cohort cohort) {
        var assignments = new TreeMap<String, List<String>>();
        cohort.associates()
                .forEach(associate -> assignments.put(
                        associate.id(),
                        shuffled(cohort.slots().stream().map(Identified::id).toList()).stream()
                                .limit(periods)
                                .toList()));
        return new Published(assignments, new TreeSet<>(List.of("a0")), random.nextInt(2));
    }

    private <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
