package io.trellis.planner.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.engine.WholeNumbers.End;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A cohort as rows says what its rules say, and shows what a conflict needs. */
class ElasticTests {

    private static final int SEEDS = 80;
    private static final int DRAWS = 4;

    /** Two people who veto what one of them must do, and a seat each. */
    private static final Cohort UNWANTED = Story.of(1)
            .teams("care=1..2", "maps=1")
            .person(vetoing("mina", "care"))
            .person(vetoing("omar", "care"))
            .cohort();

    private static Associate vetoing(String id, String team) {
        return Associate.named(id, Periods.of(0))
                .name(id)
                .preferences(Preferences.strict().withVetoes(List.of(team)))
                .build();
    }

    /** People somewhere, with some rules kept: whatever is given up then, the rows and the rules agree on the rest. */
    @Test
    void aPointBreaksARowWhereItsSlotsBreakARule() {
        int[] broken = new int[2];
        for (int seed = 1; seed <= SEEDS / 2; seed++) {
            Cohort cohort = RandomCohorts.of(seed).withPublished(null);
            if (cohort.program().breadth() > 0) {
                continue;
            }
            Random random = new Random(seed);
            Rows rows = new Rows(cohort);
            for (int draw = 0; draw < DRAWS; draw++) {
                BitSet some = rows.some(random, 1 + random.nextInt(9));
                long[] point = rows.elastic.find(some).point();
                if (point == null) {
                    continue;
                }
                BitSet all = rows.elastic.rules();
                Broken whole = rows.broken(point, all);
                assertThat(rows.broken(point, some).rows()).as("seed %d", seed).isEmpty();
                assertThat(whole.rows().isEmpty()).as("seed %d", seed).isEqualTo(rows.isPlan(point, new BitSet()));
                BitSet sole = whole.sole();
                whole.rows().stream()
                        .findAny()
                        .ifPresent(_ -> all.stream().forEach(rule -> {
                            boolean enough = rows.isPlan(point, only(rule));
                            assertThat(whole.without(rule).rows().isEmpty())
                                    .as("%s given up", rows.elastic.concession(rule))
                                    .isEqualTo(enough);
                            assertThat(sole.get(rule)).isEqualTo(enough);
                        }));
                broken[sole.isEmpty() ? 0 : 1]++;
            }
        }
        assertThat(broken[0]).isGreaterThan(SEEDS / 4);
        assertThat(broken[1]).isGreaterThan(SEEDS / 4);
    }

    /** People anywhere: a rule's own rows are broken where its breach alone forbids the plan. */
    @Test
    void everyRuleHasRowsOfItsOwn() {
        Map<String, Integer> broken = new TreeMap<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Cohort cohort = RandomCohorts.of(seed).withPublished(null);
            if (cohort.program().breadth() > 0) {
                continue;
            }
            Random random = new Random(seed);
            Rows rows = new Rows(cohort);
            long[] anywhere = rows.elastic.find(new BitSet()).point();
            for (int draw = 0; draw < DRAWS / 2 && anywhere != null; draw++) {
                long[] point = rows.drawn(anywhere, random);
                rows.elastic.rules().stream().forEach(rule -> {
                    BitSet only = only(rule);
                    boolean keeps = rows.isPlan(point, rows.givenUp(point, only));
                    assertThat(rows.broken(point, only).rows().isEmpty())
                            .as("%s", rows.elastic.concession(rule))
                            .isEqualTo(keeps);
                    if (!keeps) {
                        broken.merge(rows.elastic.concession(rule).getClass().getSimpleName(), 1, Integer::sum);
                    }
                });
            }
        }
        assertThat(broken).as("kinds of rules").hasSizeGreaterThan(15);
    }

    /** What matters is enough for the contradiction, and has nothing of the other period. */
    @Test
    void weighsOnlyWhatMattersToAContradiction() {
        Cohort cohort = Story.of(2)
                .teams("search=1", "maps=4")
                .person(pinned("mina", "search-1", "maps-2"))
                .person(pinned("omar", "search-1", "maps-2"))
                .cohort();
        Rows rows = new Rows(cohort);
        Elastic.Answer answer = rows.elastic.weigh(rows.elastic.rules());
        assertThat(answer.end()).isEqualTo(End.NONE);
        assertThat(rows.sentences(answer.matters()))
                .containsExactly(
                        "Search in H1 has 1 seat", "mina is pinned to Search in H1", "omar is pinned to Search in H1");
        assertThat(rows.elastic.ask(answer.matters())).isEqualTo(End.NONE);
        BitSet rest = rows.elastic.rules();
        rest.andNot(answer.matters());
        assertThat(rows.elastic.weigh(rest)).isEqualTo(new Elastic.Answer(End.FOUND, rest));
    }

    private static Associate pinned(String id, String... slots) {
        return Associate.named(id, Periods.first(2))
                .name(id)
                .pins(List.of(slots).stream().map(Pin::of).toList())
                .build();
    }

    /** Who works in their leave breaks it, and nobody else's. */
    @Test
    void aLeaveIsBrokenWhereItIsTakenBack() {
        Rows rows = new Rows(halfAway(Story.of(2).teams("search=2..2")));
        BitSet all = rows.elastic.rules();
        int leave = rows.position("Omar is on leave in H2");
        long[] back = rows.point(without(all, leave));
        assertThat(rows.broken(back, all).sole().stream()).containsExactly(leave);
        assertThat(rows.broken(back, without(all, leave)).rows()).isEmpty();
        int minimum = rows.position("Search in H2 needs at least 2 people");
        assertThat(rows.broken(rows.point(without(all, minimum)), all).sole().stream())
                .containsExactly(minimum);
    }

    /** A leave that is taken back excuses from nothing else. */
    @Test
    void aLinkBindsWhoIsBackFromLeave() {
        Cohort story = halfAway(Story.of(2)
                .teams("ads=1..1", "maps=1..1", "chat=2")
                .coupling(new Coupling.Linked("mina", "omar", Dimension.TEAM)));
        Cohort cohort = story.withSlots(story.slots().stream()
                .filter(slot -> slot.team().equals("chat") == slot.id().endsWith("-1"))
                .toList());
        Rows rows = new Rows(cohort);
        BitSet all = rows.elastic.rules();
        int leave = rows.position("Omar is on leave in H2");
        int link = rows.position("Mina and Omar share their team");
        long[] point = rows.point(without(without(all, leave), link));
        assertThat(rows.broken(point, without(all, leave)).sole().stream()).containsExactly(link);
        assertThat(rows.broken(point, all).rows()).isNotEmpty();
        assertThat(rows.broken(point, all).sole().isEmpty()).isTrue();
    }

    /** Half of the time owes one point, all of it two; in the first period Omar collects one. */
    @Test
    void whoIsBackFromLeaveOwesForTheWholeTime() {
        Story story = Story.of(2).teams("ads=1..1", "care=1..1");
        story.person(pinned("mina", "ads-1"));
        story.person(pinned("omar", "care-1").with().leave(Periods.of(1)).build());
        Cohort cohort = story.program(
                        new Program(true, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 2)), List.of()))
                .cohort();
        Rows rows = new Rows(exposing(exposing(cohort, "ads-1", 2), "care-1", 1));
        BitSet all = rows.elastic.rules();
        int leave = rows.position("omar is on leave in H2");
        int exposure = rows.position("Everybody needs 2 points of research");
        BitSet back = without(all, leave);
        long[] point = rows.point(without(back, exposure));
        assertThat(rows.broken(point, back).sole().stream()).containsExactly(exposure);
        assertThat(rows.elastic.ask(back)).isEqualTo(End.NONE);
    }

    private static Cohort exposing(Cohort cohort, String slot, int points) {
        return Edits.slot(
                cohort,
                slot,
                now -> now.with().exposure(Map.of("research", points)).build());
    }

    /** A slot that has no site shares none, whoever of the two is there. */
    @Test
    void aLinkBindsWhereOneSlotHasNoSite() {
        for (List<String> slots : List.of(List.of("ads-1", "maps-1"), List.of("maps-1", "ads-1"))) {
            Cohort story = Story.of(1)
                    .teams("ads=1", "maps=1")
                    .person(pinned("mina", slots.getFirst())
                            .with()
                            .present(Periods.of(0))
                            .build())
                    .person(pinned("omar", slots.getLast())
                            .with()
                            .present(Periods.of(0))
                            .build())
                    .coupling(new Coupling.Linked("mina", "omar", Dimension.SITE))
                    .cohort();
            Rows rows = new Rows(
                    Edits.slot(story, "ads-1", slot -> slot.with().site("Paris").build()));
            BitSet all = rows.elastic.rules();
            assertThat(rows.elastic.ask(all)).isEqualTo(End.NONE);
            assertThat(rows.elastic.ask(without(all, rows.position("mina and omar share their site"))))
                    .isEqualTo(End.FOUND);
        }
    }

    /** With Mina, who is there all the time, and Omar, who is on leave in the second period. */
    private static Cohort halfAway(Story story) {
        return story.person("mina", "search")
                .person(Associate.named("omar", Periods.first(2))
                        .name("Omar")
                        .leave(Periods.of(1))
                        .build())
                .program(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of()))
                .cohort();
    }

    /** Two more seats, which are mild, or one step of the program, which is harsh. */
    @Test
    void fewerStepsComeBeforeMilderOnes() {
        Cohort story = Story.of(1)
                .teams("lab=1", "search=3")
                .person("mina")
                .person("omar")
                .person("wei")
                .program(new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 1)), List.of()))
                .cohort();
        Cohort cohort = Edits.slot(
                story,
                "lab-1",
                slot -> slot.with().exposure(Map.of("research", 1)).build());
        Rows rows = new Rows(cohort);
        assertThat(rows.cheapest(Map.of(Kind.SEATS, 0L, Kind.PROGRAM, 100L), 9))
                .containsExactly("Ask nobody for research");
        assertThat(rows.cheapest(Map.of(Kind.SEATS, 0L), 2)).containsExactly("Add 2 seats to Lab in H1");
        assertThat(rows.cheapest(Map.of(Kind.SEATS, 0L), 1)).isEmpty();
    }

    @Test
    void aRuleAloneAllowsWhatBreaksNoOther() {
        Broken broken = new Broken(List.of(BitSet.valueOf(new long[] {0b011}), BitSet.valueOf(new long[] {0b110})));
        assertThat(broken.sole()).isEqualTo(only(1));
        assertThat(broken.without(0).sole().stream()).containsExactly(1, 2);
        assertThat(broken.mayBeOne(new BitSet())).isTrue();
        assertThat(broken.mayBeOne(only(1))).as("known").isFalse();
        assertThat(new Broken(List.of(only(0), only(1))).mayBeOne(new BitSet())).isFalse();
        assertThat(broken.without(1).mayBeOne(only(1))).as("nothing is left").isTrue();
    }

    @Test
    void slotsAreBesideOthersOfTheSameTime() {
        Cohort cohort = Story.of(2).teams("search=1", "maps=1").person("mina").cohort();
        Rows rows = new Rows(cohort);
        assertThat(rows.elastic.slotsBeside(cohort.slot("search-1")))
                .extracting(Slot::id)
                .containsExactlyInAnyOrder("maps-1", "new-p1");
        assertThat(cohort.slots())
                .extracting(slot -> rows.elastic.column(cohort.associate("mina"), slot))
                .doesNotHaveDuplicates()
                .allMatch(column -> column >= 0);
        assertThat(rows.elastic.column(Associate.named("wei", Periods.of(0)).build(), cohort.slot("maps-1")))
                .isNegative();
    }

    /** Rules that a rotation calls needed are: without one of them, the others can be kept. */
    @Test
    void aRotationFindsNothingButRulesThatAreNeeded() {
        int found = 0;
        int conflicts = 0;
        for (int seed = 1; seed <= SEEDS / 2; seed++) {
            Rows rows = new Rows(RandomCohorts.of(seed).withPublished(null));
            BitSet all = rows.elastic.rules();
            if (rows.elastic.ask(all) != End.NONE) {
                continue;
            }
            conflicts++;
            for (int rule = all.nextSetBit(0); rule >= 0; rule = all.nextSetBit(rule + 1)) {
                BitSet rest = without(all, rule);
                long[] point = rows.elastic.find(rest).point();
                if (point != null) {
                    BitSet needed = new BitSet();
                    new Rotation(rows.elastic, needed).from(point, all);
                    assertThat(needed.get(rule)).isTrue();
                    assertThat(needed.stream()).allMatch(one -> rows.elastic.ask(without(all, one)) == End.FOUND);
                    found += needed.cardinality() - 1;
                    break;
                }
            }
        }
        assertThat(found).isGreaterThan(conflicts / 4);
    }

    /** Both are in the one seat; whoever of them moves breaks nothing but a pin. */
    @Test
    void aRotationMovesPeople() {
        Cohort cohort = Story.of(1)
                .teams("search=1", "maps=2")
                .person(Associate.named("mina", Periods.of(0))
                        .name("mina")
                        .pins(List.of(Pin.of("search-1")))
                        .build())
                .person(Associate.named("omar", Periods.of(0))
                        .name("omar")
                        .pins(List.of(Pin.of("search-1")))
                        .build())
                .person("wei", "maps")
                .cohort();
        assertThat(rotated(cohort, "Search in H1 has 1 seat"))
                .containsExactlyInAnyOrder(
                        "Search in H1 has 1 seat", "mina is pinned to Search in H1", "omar is pinned to Search in H1");
    }

    /** The one who is there breaks a veto; alone they cannot leave, but in exchange for the other. */
    @Test
    void aRotationExchangesPeople() {
        assertThat(rotated(UNWANTED, "mina vetoed Care"))
                .containsExactlyInAnyOrder("mina vetoed Care", "omar vetoed Care");
    }

    @Test
    void columnsOfABrokenRowAreThoseOfItsPeople() {
        Rows rows = new Rows(UNWANTED);
        BitSet all = rows.elastic.rules();
        long[] point = rows.point(without(all, rows.position("mina vetoed Care")));
        BitSet touched = rows.elastic.columnsOfBroken(point, rows.elastic.loose(all));
        Slot care = UNWANTED.slot("care-1");
        assertThat(touched.get(rows.elastic.column(UNWANTED.associate("mina"), care)))
                .isTrue();
        assertThat(touched.get(rows.elastic.column(UNWANTED.associate("omar"), care)))
                .isFalse();
    }

    /** What turns out to be needed from a point that keeps all rules but this one. */
    private static List<String> rotated(Cohort cohort, String sentence) {
        Rows rows = new Rows(cohort);
        BitSet all = rows.elastic.rules();
        long[] point = rows.point(without(all, rows.position(sentence)));
        BitSet needed = new BitSet();
        new Rotation(rows.elastic, needed).from(point, all);
        return rows.sentences(needed);
    }

    private static BitSet only(int rule) {
        BitSet one = new BitSet();
        one.set(rule);
        return one;
    }

    private static BitSet without(BitSet rules, int rule) {
        BitSet rest = (BitSet) rules.clone();
        rest.clear(rule);
        return rest;
    }

    /** The rows of a cohort beside its rules. */
    private record Rows(Cohort cohort, Elastic elastic) {

        Rows(Cohort cohort) {
            this(cohort, new Elastic(cohort, Catalog.of(cohort), Duration.ofMinutes(1)));
        }

        /** Most rules, or all but one in so many. */
        BitSet some(Random random, int oneIn) {
            BitSet some = elastic.rules();
            elastic.rules().stream().filter(_ -> random.nextInt(oneIn) == 0).forEach(some::clear);
            return some;
        }

        /** Other slots for everybody, at the times when they have some. */
        long[] drawn(long[] point, Random random) {
            long[] drawn = point.clone();
            elastic.places().forEach(place -> drawn[place.column()] = 0);
            elastic.assignments(point).forEach((id, slots) -> {
                for (Slot held : slots) {
                    List<Slot> same = cohort.slots().stream()
                            .filter(slot -> slot.periods().equals(held.periods()))
                            .toList();
                    Slot other = same.isEmpty() ? held : same.get(random.nextInt(same.size()));
                    drawn[elastic.column(cohort.associate(id), other)] = 1;
                }
            });
            return drawn;
        }

        long[] point(BitSet kept) {
            return Objects.requireNonNull(elastic.find(kept).point());
        }

        /** What a coordinator would do, with a harshness per kind that may be eased. */
        List<String> cheapest(Map<Kind, Long> harshness, long most) {
            long[] point = elastic.cheapest(concession -> harshness.getOrDefault(concession.kind(), -1L), most)
                    .point();
            return point == null
                    ? List.of()
                    : elastic.eased(point).stream()
                            .map(ease -> ease.advice(cohort))
                            .toList();
        }

        Broken broken(long[] point, BitSet kept) {
            return elastic.broken(point, kept, elastic.loose(kept));
        }

        /** What is not kept; a leave only where it is taken back. */
        BitSet givenUp(long[] point, BitSet kept) {
            BitSet givenUp = elastic.rules();
            givenUp.andNot(kept);
            List<Concession> taken =
                    elastic.eased(point).stream().map(Ease::concession).toList();
            elastic.rules().stream()
                    .filter(k -> elastic.concession(k) instanceof PersonalRule.OnLeave leave && !taken.contains(leave))
                    .forEach(givenUp::clear);
            return givenUp;
        }

        /** Whether the slots of a point are a plan when rules are given up. */
        boolean isPlan(long[] point, BitSet givenUp) {
            return new Way(givenUp.stream()
                            .mapToObj(elastic::concession)
                            .map(concession -> new Ease(concession, concession.steps(cohort)))
                            .toList())
                    .isEnough(cohort, elastic.assignments(point));
        }

        int position(String sentence) {
            return elastic.rules().stream()
                    .filter(k -> sentence.equals(((NamedRule) elastic.concession(k)).sentence(cohort)))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> sentences(BitSet rules) {
            return rules.stream()
                    .mapToObj(k -> ((NamedRule) elastic.concession(k)).sentence(cohort))
                    .toList();
        }
    }
}
