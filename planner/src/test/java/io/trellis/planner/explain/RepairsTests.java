package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verdict;
import io.trellis.planner.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Replans and swaps. */
class RepairsTests {

    private static final Cohort COHORT = CohortGenerator.generate(Recipe.of(14, 9, 3, 4));

    @Test
    void movesNobodyWhenNothingChanged() {
        Plan plan = Story.plan(COHORT);
        Replanner.Repair first = repairs(COHORT, plan, Periods.of(0)).getFirst();
        assertThat(first.moves()).isZero();
        assertThat(first.after().plan().assignments()).isEqualTo(plan.assignments());
    }

    @Test
    void keepsWhatHasStartedAndMovesProvablyLittle() {
        Plan plan = Story.plan(COHORT);
        Associate leaver = COHORT.associates().stream()
                .filter(person -> person.leave().isEmpty() && person.pins().isEmpty())
                .findFirst()
                .orElseThrow();
        Cohort changed = WhyNot.with(COHORT, leaver.with().leave(Periods.of(1)).build());
        List<Replanner.Repair> repairs = repairs(changed, plan, Periods.of(0));
        assertThat(repairs).isNotEmpty();
        for (Replanner.Repair repair : repairs) {
            Plan after = repair.after().plan();
            Verdict verdict = Verifier.verify(repair.after().cohort(), after);
            assertThat(verdict.objections()).isEmpty();
            assertThat(verdict.stages().getFirst())
                    .matches(stage -> stage.name().equals("changes") && stage.proven());
            COHORT.associates()
                    .forEach(person -> assertThat(startsWith(after, person)).isEqualTo(startsWith(plan, person)));
            assertThat(after.bundle(COHORT, leaver.id()).periods().contains(1)).isFalse();
        }
        assertThat(repairs).extracting(Replanner.Repair::moves).isSorted();
    }

    @Test
    void offersUpToThreePointsEachBetterForPeopleThanTheOneBefore() {
        Cohort cohort = CohortGenerator.generate(Recipe.of(24, 12, 3, 2));
        Plan plan = Story.plan(cohort);
        List<Integer> points = new ArrayList<>();
        for (Associate leaver : cohort.associates().subList(0, 4)) {
            Cohort changed = WhyNot.with(
                    cohort, leaver.with().leave(Periods.of(1)).pins(List.of()).build());
            List<Replanner.Repair> repairs = repairs(changed, plan, Periods.of(0));
            assertThat(repairs).isNotEmpty().extracting(Replanner.Repair::moves).isSorted();
            for (int k = 1; k < repairs.size(); k++) {
                assertThat(Quality.forPeople(repairs.get(k).after()))
                        .isLessThan(Quality.forPeople(repairs.get(k - 1).after()));
            }
            points.add(repairs.size());
        }
        assertThat(points).contains(3).allMatch(count -> count <= 3);
    }

    @Test
    void leavesASeatEmptyWhenThereIsNoOtherWay() {
        Cohort cohort = Story.of(1)
                .teams("support=1..1", "maps=1..1")
                .person("omar", "maps", "support")
                .person("mina", "maps", "support")
                .cohort();
        Plan plan = Story.plan(cohort);
        Cohort changed = cohort.withAssociates(cohort.associates().subList(0, 1));
        Replanner.Repair repair = repairs(changed, plan, Periods.NONE).getFirst();
        assertThat(repair.shortage()).isEqualTo(1);
        assertThat(repair.moves()).isZero();
        assertThat(repair.changes()).isEmpty();
    }

    @Test
    void findsTheExchangeThatHelpsBoth() {
        Cohort cohort = Story.of(1)
                .teams("search=1", "maps=1", "ads=1")
                .person("mina", "maps", "search", "ads")
                .person("omar", "search", "ads", "maps")
                .person("wei", "ads", "maps", "search")
                .cohort();
        Plan wrong = given(cohort, "search-1", "ads-1", "maps-1");
        List<Swaps.Swap> swaps = Swaps.in(PlanReading.of(cohort, wrong), Periods.NONE);
        assertThat(swaps.getFirst().gain()).isEqualTo(3);
        assertThat(swaps.getFirst().moves()).hasSize(3);
        assertThat(Swaps.in(PlanReading.of(cohort, wrong), Periods.of(0))).isEmpty();
        assertThat(Swaps.in(PlanReading.of(cohort, Story.plan(cohort)), Periods.NONE))
                .isEmpty();
    }

    @Test
    void proposesNoExchangeThatBreaksARule() {
        Cohort cohort = Story.of(1)
                .teams("search=1", "maps=1")
                .person("mina", "maps", "search")
                .person(Associate.named("omar", Periods.of(0))
                        .preferences(Preferences.strict("search", "maps"))
                        .conflicts(List.of("search"))
                        .build())
                .cohort();
        assertThat(Swaps.in(PlanReading.of(cohort, given(cohort, "search-1", "maps-1")), Periods.NONE))
                .isEmpty();
    }

    private static List<Replanner.Repair> repairs(Cohort cohort, Plan plan, Periods started) {
        return new Replanner(Story.limits(), Progress.SILENT)
                .repairs(cohort, plan.assignments(), started, Policy.FAIREST);
    }

    private static List<String> startsWith(Plan plan, Associate person) {
        return plan.bundle(COHORT, person.id()).slots().stream()
                .filter(slot -> slot.periods().contains(0))
                .map(slot -> slot.id())
                .toList();
    }

    /** One slot for each person, in the order of their ids. */
    private static Plan given(Cohort cohort, String... slots) {
        TreeMap<String, List<String>> assignments = new TreeMap<>();
        for (int i = 0; i < slots.length; i++) {
            assignments.put(cohort.associates().get(i).id(), List.of(slots[i]));
        }
        return new Plan(assignments, new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of()));
    }
}
