package io.trellis.planner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Program;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.verify.Paths.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The verifier's own reading of the rules says what the rules say. */
class PathsTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.cohorts", 120);

    @Test
    void opensTheSlotsThatTheRulesOpen() {
        everybody((cohort, person, rules) -> assertThat(new Paths(cohort, person, true).eligible())
                .containsExactlyInAnyOrderElementsOf(rules.open(person)));
    }

    @Test
    void allowsThePathsThatTheRulesAllow() {
        everybody((cohort, person, rules) -> {
            Paths paths = new Paths(cohort, person, true);
            for (List<Slot> path : covers(cohort, person.active())) {
                assertThat(paths.allows(path)).as("%s", path).isEqualTo(rules.allows(person, new Bundle(path)));
            }
        });
    }

    @Test
    void allowsAPathInAnyOrderButNothingLessMoreOrTwice() {
        everybody((cohort, person, rules) -> {
            Paths paths = new Paths(cohort, person, true);
            for (Bundle bundle : rules.bundles(person)) {
                assertThat(paths.allows(bundle.slots().reversed())).isTrue();
                if (!bundle.slots().isEmpty()) {
                    Slot first = bundle.slots().getFirst();
                    assertThat(paths.allows(
                                    bundle.slots().subList(1, bundle.slots().size())))
                            .isFalse();
                    assertThat(paths.allows(with(bundle.slots(), first))).isFalse();
                }
                for (Slot other : cohort.slots()) {
                    assertThat(paths.allows(with(bundle.slots(), other))).isFalse();
                }
            }
        });
    }

    @Test
    void findsTheMostThatAnyPathIsWorth() {
        Random random = new Random(5);
        everybody((cohort, person, rules) -> {
            List<Bundle> all = rules.bundles(person);
            Worth worth = worth(random, cohort);
            OptionalLong most = all.stream()
                    .filter(bundle -> points(person, bundle) <= worth.mostPoints())
                    .filter(bundle -> bundle.slots().stream().allMatch(slot -> person.rank(slot) <= worth.worstRank()))
                    .mapToLong(bundle -> bundle.slots().stream()
                                    .mapToLong(slot -> worth.slot().of(slot, person.rank(slot)))
                                    .sum()
                            + worth.points().applyAsLong(points(person, bundle))
                            + worth.perAxis() * axes(bundle))
                    .max();
            assertThat(new Paths(cohort, person, true).best(worth)).isEqualTo(most);
        });
    }

    @Test
    void countsNoAreaWhereThereIsNone() {
        Cohort cohort = Story.of(2).teams("a=1", "b=1").person("mina", "a").cohort();
        Program broad = new Program(false, 0, Periods.MAX, 2, new TreeMap<>(), List.of());
        Slot named = cohort.slot("b-2").with().area("Data").build();
        Cohort half = cohort.withProgram(broad).withSlots(List.of(cohort.slot("a-1"), named));
        assertThat(new Paths(half, half.associate("mina"), true).allows(half.slots()))
                .isFalse();
        Cohort whole =
                half.withSlots(List.of(cohort.slot("a-1").with().area("Growth").build(), named));
        assertThat(new Paths(whole, whole.associate("mina"), true).allows(whole.slots()))
                .isTrue();
    }

    @Test
    void leavesTrialsAsideWhenToldTo() {
        everybody((cohort, person, rules) -> {
            for (Slot slot : rules.open(person)) {
                Associate tried = pinned(cohort.withoutTrials(), person, new Pin(slot.id(), Pin.Kind.TRIED, null));
                assertThat(new Paths(cohort, tried, false).eligible())
                        .isEqualTo(new Paths(cohort, person, true).eligible());
                assertThat(new Paths(cohort, tried, true).eligible())
                        .isEqualTo(new Paths(cohort, pinned(cohort, person, Pin.of(slot.id())), false).eligible())
                        .allMatch(
                                other -> other.equals(slot) || !other.periods().intersects(slot.periods()));
            }
        });
    }

    private interface Case {
        void check(Cohort cohort, Associate person, Rules rules);
    }

    private static void everybody(Case property) {
        int people = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Cohort cohort = RandomCohorts.of(seed).withoutTrials();
            if (CohortCheck.findings(cohort).isEmpty()) {
                for (Associate person : cohort.associates()) {
                    property.check(cohort, person, Rules.of(cohort));
                    people++;
                }
            }
        }
        assertThat(people).isGreaterThan(SEEDS);
    }

    private static Associate pinned(Cohort cohort, Associate person, Pin pin) {
        List<Pin> pins = Stream.concat(cohort.associate(person.id()).pins().stream(), Stream.of(pin))
                .distinct()
                .toList();
        return person.with().pins(pins).build();
    }

    /** Every way to fill periods with slots, whatever the rules say. */
    private static List<List<Slot>> covers(Cohort cohort, Periods left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        return cohort.slots().stream()
                .filter(slot -> slot.periods().first() == left.first() && left.containsAll(slot.periods()))
                .flatMap(slot ->
                        covers(cohort, left.minus(slot.periods())).stream().map(rest -> with(rest, slot)))
                .toList();
    }

    private static List<Slot> with(List<Slot> path, Slot slot) {
        List<Slot> more = new ArrayList<>(path);
        more.addFirst(slot);
        return more;
    }

    private static Worth worth(Random random, Cohort cohort) {
        Map<Slot, Long> slots =
                cohort.slots().stream().collect(Collectors.toMap(slot -> slot, _ -> (long) random.nextInt(-6, 7)));
        long slope = random.nextInt(3);
        long step = random.nextInt(1, 8);
        return new Worth(
                (slot, rank) -> Objects.requireNonNull(slots.get(slot)) - (long) rank * rank % 4,
                points -> points >= step ? -4 - slope * points : -slope * points,
                random.nextInt(4),
                random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(1, 12),
                random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(1, 6));
    }

    private static long points(Associate person, Bundle bundle) {
        return bundle.slots().stream().mapToLong(person::rank).sum();
    }

    private static long axes(Bundle bundle) {
        return bundle.slots().stream()
                .flatMap(slot -> slot.exposure().entrySet().stream())
                .filter(points -> points.getValue() > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .count();
    }
}
