package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Story story = Story.of(1).teams("t0=1", "t1=1", "t2=1", "t3=1", "t4=1", "t5=1", "t6=1", "t7=1");
        Map<String, List<String>> known = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            story.person("p" + i, "t" + i, "t" + (i + 1) % 8);
            known.put("p" + i, List.of("t" + (i + 1) % 8 + "-1"));
        }
        List<Replanner.Repair> repairs = repairs(story.cohort(), known, List.of(), Periods.NONE);
        assertThat(repairs).extracting(Replanner.Repair::moves).containsExactly(0, 8);
        assertThat(repairs.getLast().after().mostLost()).isZero();
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
