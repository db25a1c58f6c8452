package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Policy;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.files.CohortCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Repairs of small plans, where it is plain what should move. */
class ReplannerTests {

    /** Either Mina or Omar can make room for Wei; whoever was moved before is spared. */
    @Test
    void whoWasMovedBeforeIsSpared() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "ads", "docs")
                .person("omar", "maps", "docs")
                .person("wei", "ads", "maps")
                .cohort();
        Cohort later = without(cohort, "chat-1");
        Map<String, List<String>> known =
                Map.of("mina", List.of("ads-1"), "omar", List.of("maps-1"), "wei", List.of("chat-1"));
        Cohort narrow = later.withAssociates(List.of(
                later.associate("mina"),
                later.associate("omar"),
                later.associate("wei")
                        .with()
                        .preferences(later.associate("wei").preferences().withVetoes(List.of("docs")))
                        .build()));
        assertThat(first(narrow, known, List.of("mina", "nobody")).changes())
                .extracting(change -> change.associate().id())
                .containsExactlyInAnyOrder("omar", "wei");
        assertThat(first(narrow, known, List.of("omar")).changes())
                .extracting(change -> change.associate().id())
                .containsExactlyInAnyOrder("mina", "wei");
    }

    /** What began stays where it can; somebody on leave cannot stay. */
    @Test
    void whatBeganIsLeftOnlyWhereItMustBe() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "maps", "ads", "chat")
                .person("omar", "ads", "maps", "chat")
                .cohort();
        Map<String, List<String>> known =
                Map.of("mina", List.of("ads-1", "chat-2"), "omar", List.of("maps-1", "ads-2"));
        Cohort later = WhyNot.with(
                cohort, cohort.associate("omar").with().leave(Periods.of(0)).build());
        Replanner.Repair farthest =
                repairs(later, known, List.of(), Periods.of(0)).getLast();
        assertThat(farthest.after().plan().assignments())
                .as("H1 of Mina has begun, H2 has not")
                .isEqualTo(new TreeMap<>(Map.of("mina", List.of("ads-1", "maps-2"), "omar", List.of("ads-2"))));
    }

    /** The rest of a rotation is nothing that anybody else could have: Mina keeps hers while she is away. */
    @Test
    void whoIsAwayBeforeTheEndKeepsWhatBegan() {
        Cohort story = Story.of(2)
                .teams("maps=2", "chat=2")
                .person("mina", "chat", "ads", "maps")
                .person("omar", "maps", "chat")
                .cohort();
        Cohort cohort = story.withSlots(Stream.concat(
                        story.slots().stream(),
                        Stream.of(Slot.of("chat-long", "chat", Periods.first(2))
                                .seats(0, 1)
                                .build()))
                .toList());
        Map<String, List<String>> known = Map.of("mina", List.of("chat-long"), "omar", List.of("maps-1", "chat-2"));
        for (Associate away : List.of(
                cohort.associate("mina").with().leave(Periods.of(1)).build(),
                cohort.associate("mina").with().present(Periods.of(0)).build())) {
            Cohort later = WhyNot.with(cohort, away);
            assertThat(first(later, known, List.of()).after().plan().assignments())
                    .as("nothing began")
                    .containsEntry("mina", List.of("chat-1"));
            List<Replanner.Repair> begun = repairs(later, known, List.of(), Periods.of(0));
            assertThat(begun.getFirst().changes()).isEmpty();
            assertThat(begun)
                    .extracting(repair -> repair.after().plan().assignments().get("mina"))
                    .containsOnly(List.of("chat-long"));
        }
        Cohort never = WhyNot.with(
                cohort, cohort.associate("mina").with().leave(Periods.first(2)).build());
        assertThat(repairs(never, known, List.of(), Periods.of(0))
                        .getFirst()
                        .after()
                        .plan()
                        .assignments())
                .as("away from the beginning")
                .doesNotContainKey("mina");
    }

    /** Two are needed in Support and one person is left: one seat stays empty, not two. */
    @Test
    void seatsThatMustBeFilledAreFilledAsFarAsThereArePeople() {
        Cohort cohort = Story.of(1)
                .teams("support=2..2", "maps=1")
                .person("omar", "maps", "support")
                .cohort();
        List<Replanner.Repair> repairs = repairs(
                cohort,
                Map.of("omar", List.of("maps-1"), "mina", List.of("support-1"), "wei", List.of("support-1")),
                List.of(),
                Periods.NONE);
        assertThat(repairs).hasSize(1);
        assertThat(repairs.getFirst().after().plan().assignments()).containsEntry("omar", List.of("support-1"));
        assertThat(repairs.getFirst().shortage()).isEqualTo(1);
        assertThat(repairs.getFirst().moves()).isEqualTo(1);
    }

    /** Without any seat there is nothing to propose. */
    @Test
    void nothingIsProposedWhereNoPlanKeepsTheRules() {
        Cohort cohort = Story.of(1)
                .teams("maps=1")
                .person("omar", "maps")
                .person("mina", "maps")
                .cohort();
        assertThat(repairs(cohort, Map.of("omar", List.of("maps-1")), List.of(), Periods.NONE))
                .isEmpty();
    }

    /** Eight people in a ring could all have their first choice again, but only if all eight move. */
    @Test
    void theBestOfAllIsOfferedHoweverManyMoves() {
        Map<String, List<String>> known = new TreeMap<>();
        Cohort cohort = rings(1, known, 8);
        List<Replanner.Repair> repairs = repairs(cohort, known, List.of(), Periods.NONE);
        assertThat(repairs).extracting(Replanner.Repair::moves).containsExactly(0, 8);
        assertThat(repairs.getLast().after().mostLost()).isZero();
    }

    /** Two rings, of eight and of twelve people: each turns as a whole or not at all. */
    @Test
    void betweenTheFewestAndTheMostMovesThereIsAMiddle() {
        Map<String, List<String>> known = new TreeMap<>();
        Cohort cohort = rings(1, known, 8, 12);
        List<Replanner.Repair> repairs = repairs(cohort, known, List.of(), Periods.NONE);
        assertThat(repairs).extracting(Replanner.Repair::moves).containsExactly(0, 8, 20);
    }

    /** However many moves that takes. */
    @Test
    void theBestOfAllIsTheLastOneOffered() {
        Map<String, List<String>> known = new TreeMap<>();
        Cohort cohort = rings(1, known, 8, 82);
        assertThat(repairs(cohort, known, List.of(), Periods.NONE))
                .extracting(Replanner.Repair::moves)
                .containsExactly(0, 8, 90);
    }

    /** Twelve people with two slots each: more moves than there are people. */
    @Test
    void everybodyMayMoveInEveryPeriod() {
        Map<String, List<String>> known = new TreeMap<>();
        Cohort cohort = rings(2, known, 12);
        assertThat(repairs(cohort, known, List.of(), Periods.NONE))
                .extracting(Replanner.Repair::moves)
                .containsExactly(0, 12, 24);
    }

    /** The cohort of a repair may be planned again like any other. */
    @Test
    void aRepairHasACohortWithoutFindings() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "ads", "maps", "chat", "docs")
                .person("omar", "maps", "ads", "docs", "chat")
                .cohort();
        Cohort pinned = WhyNot.with(
                cohort,
                cohort.associate("mina")
                        .with()
                        .pins(List.of(Pin.of("ads-1"), Pin.of("docs-2")))
                        .build());
        Map<String, List<String>> known =
                Map.of("mina", List.of("ads-1", "docs-2"), "omar", List.of("chat-1", "maps-2"));
        Replanner.Repair repair =
                repairs(pinned, known, List.of("mina", "gone"), Periods.of(0)).getLast();
        Cohort after = repair.after().cohort();
        assertThat(CohortCheck.findings(after)).isEmpty();
        assertThat(after.associate("mina").pins())
                .extracting(Pin::kind)
                .as("pinned before and not once more")
                .containsExactly(Pin.Kind.PINNED, Pin.Kind.PINNED);
        assertThat(after.associate("omar").pins())
                .as("what has begun is kept")
                .extracting(Pin::slot)
                .containsExactly("chat-1");
    }

    /** A pin for later does not keep what began from being kept. */
    @Test
    void whoIsPinnedLaterStaysWhereTheyBegan() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "docs=1")
                .person("mina", "maps", "ads", "docs")
                .cohort();
        Cohort pinned = WhyNot.with(
                cohort,
                cohort.associate("mina").with().pins(List.of(Pin.of("docs-2"))).build());
        assertThat(repairs(pinned, Map.of("mina", List.of("ads-1", "docs-2")), List.of(), Periods.of(0)))
                .hasSize(1)
                .allSatisfy(repair -> assertThat(repair.after().plan().assignments())
                        .containsEntry("mina", List.of("ads-1", "docs-2")));
    }

    /** Everybody of a ring has the slot that the one before wants, period by period. */
    private static Cohort rings(int periods, Map<String, List<String>> known, int... sizes) {
        List<String> teams = new ArrayList<>();
        for (int ring = 0; ring < sizes.length; ring++) {
            for (int i = 0; i < sizes[ring]; i++) {
                teams.add("r" + ring + "t" + i + "=1");
            }
        }
        Story story = Story.of(periods)
                .teams(teams.toArray(String[]::new))
                .program(new Program(true, 0, Periods.MAX, 0, new TreeMap<>(), List.of()));
        for (int ring = 0; ring < sizes.length; ring++) {
            for (int i = 0; i < sizes[ring]; i++) {
                String next = "r" + ring + "t" + (i + 1) % sizes[ring];
                story.person("r" + ring + "p" + i, "r" + ring + "t" + i, next);
                known.put(
                        "r" + ring + "p" + i,
                        IntStream.rangeClosed(1, periods)
                                .mapToObj(period -> next + "-" + period)
                                .toList());
            }
        }
        return story.cohort();
    }

    private static Replanner.Repair first(Cohort cohort, Map<String, List<String>> known, Collection<String> moved) {
        return repairs(cohort, known, moved, Periods.NONE).getFirst();
    }

    private static List<Replanner.Repair> repairs(
            Cohort cohort, Map<String, List<String>> known, Collection<String> moved, Periods started) {
        return new Replanner(Story.limits(), Progress.SILENT)
                .repairs(cohort, new TreeMap<>(known), new TreeSet<>(moved), started, Policy.FAIREST);
    }

    private static Cohort without(Cohort cohort, String slot) {
        return cohort.withSlots(cohort.slots().stream()
                .filter(known -> !known.id().equals(slot))
                .toList());
    }
}
