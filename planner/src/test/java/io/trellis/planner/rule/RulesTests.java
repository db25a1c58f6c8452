package io.trellis.planner.rule;

import static io.trellis.planner.rule.Scene.LONG;
import static io.trellis.planner.rule.Scene.MAPS_2;
import static io.trellis.planner.rule.Scene.SEARCH_1;
import static io.trellis.planner.rule.Scene.SEARCH_2;
import static io.trellis.planner.rule.Scene.TRUST_1;
import static io.trellis.planner.rule.Scene.cohort;
import static io.trellis.planner.rule.Scene.mina;
import static io.trellis.planner.rule.Scene.noor;
import static io.trellis.planner.rule.Scene.omar;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which rules a cohort has, and what they leave. */
class RulesTests {

    private static final Associate SKILLED =
            mina().skills(List.of("SQL")).clearances(List.of("secret")).build();

    @Test
    void aFreeProgramStillClosesSlotsAndRepeats() {
        Rules rules = Rules.of(cohort(mina().build()));
        assertThat(rules.slotRules())
                .extracting(rule -> (Object) rule.getClass())
                .containsExactly(
                        WithinActivePeriods.class,
                        KeepsPins.class,
                        HasSkills.class,
                        WorksAtSite.class,
                        HasClearances.class,
                        NoConflict.class,
                        NoVeto.class,
                        NotVisited.class);
        assertThat(rules.pathRules())
                .extracting(rule -> (Object) rule.getClass())
                .containsExactly(NoRepeat.class);
    }

    @Test
    void aProgramMayAllowRepeats() {
        Rules rules = rules(program(true, 0, Periods.MAX, 0));
        assertThat(rules.pathRules()).isEmpty();
        assertThat(rules.slotRules()).hasSize(7).noneMatch(NotVisited.class::isInstance);
    }

    @Test
    void aProgramBringsTheRulesItNames() {
        assertThat(rules(program(true, 1, Periods.MAX, 0)).pathRules())
                .containsExactly(new RotationCount(1, Periods.MAX, new Share(2)));
        assertThat(rules(program(true, 0, Periods.MAX - 1, 0)).pathRules())
                .containsExactly(new RotationCount(0, Periods.MAX - 1, new Share(2)));
        assertThat(rules(program(true, 0, Periods.MAX, 1)).pathRules()).containsExactly(new Breadth(1, new Share(2)));
        Precedence precedence =
                new Precedence(new Scope(Dimension.AREA, "Trust"), new Scope(Dimension.TEAM, "maps"), true);
        Program whole = new Program(true, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 3)), List.of(precedence));
        Cohort cohort = cohort(mina().build()).withProgram(whole);
        assertThat(Rules.of(cohort).pathRules())
                .containsExactly(new ExposureMinimum("research", 3, new Share(2)), new Precedes(cohort, precedence));
    }

    @Test
    void everySlotHasSeatsAndSomeHavePriority() {
        Cohort plain = cohort(mina().build());
        Cohort cohort = plain.withSlots(plain.slots().stream()
                .map(slot -> slot.equals(MAPS_2) ? slot.with().priority(1).build() : slot)
                .toList());
        assertThat(Rules.of(cohort).rows())
                .extracting(Row::id)
                .containsExactly(
                        "seats:ads-1-2",
                        "seats:maps-2",
                        "priority:maps-2",
                        "seats:search-1",
                        "seats:search-2",
                        "seats:trust-1");
    }

    @Test
    void couplingsComeAfterSlotsInTheOrderOfTheCohort() {
        Cohort cohort = cohort(mina().build(), omar().build(), noor().build())
                .withCouplings(List.of(
                        new Coupling.Spread("spring", Dimension.AREA, 1),
                        new Coupling.Separated("mina", "omar", Dimension.SITE),
                        new Coupling.Linked("mina", "noor", Dimension.TEAM),
                        new Coupling.Cap(new Scope(Dimension.SITE, "Zurich"), Periods.of(1), 3)));
        assertThat(Rules.of(cohort).couplingRules().subList(5, 9))
                .extracting(rule -> (Object) rule.getClass())
                .containsExactly(CapPerPeriod.class, LinkedPair.class, SeparatedPair.class, SubCohortSpread.class);
        assertThat(Rules.of(cohort).rows())
                .extracting(Row::id)
                .contains("cap:0:1", "linked:1:1:maps", "separated:2:1:Zurich", "spread:3:0:Trust");
    }

    @Test
    void opensSlotsByTime() {
        assertThat(Rules.of(cohort(SKILLED)).open(SKILLED))
                .extracting(Slot::id)
                .containsExactly("ads-1-2", "search-1", "trust-1", "maps-2", "search-2");
        assertThat(Rules.of(cohort(mina().build())).open(mina().build()))
                .extracting(Slot::id)
                .containsExactly("ads-1-2", "search-1", "trust-1", "search-2");
    }

    @Test
    void pathsCoverActivePeriodsExactlyAndInOrder() {
        assertThat(Rules.of(cohort(SKILLED)).bundles(SKILLED))
                .extracting(Bundle::ids)
                .containsExactly(List.of("ads-1-2"), List.of("trust-1", "maps-2"), List.of("trust-1", "search-2"));
    }

    @Test
    void allowsWhatIsOpenCoversAndKeepsTheRules() {
        Rules rules = Rules.of(cohort(SKILLED));
        assertThat(rules.allows(SKILLED, Bundle.of(TRUST_1, SEARCH_2))).isTrue();
        assertThat(rules.allows(SKILLED, Bundle.of(TRUST_1))).as("a gap").isFalse();
        assertThat(rules.allows(SKILLED, Bundle.of(LONG, MAPS_2)))
                .as("an overlap")
                .isFalse();
        assertThat(rules.allows(SKILLED, Bundle.of(SEARCH_1, SEARCH_2)))
                .as("a repeat")
                .isFalse();
        assertThat(rules.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2)))
                .as("a closed slot")
                .isFalse();
    }

    @Test
    void seesEarlyThatAPathCannotBeAllowed() {
        Rules rules = Rules.of(cohort(SKILLED));
        assertThat(rules.promising(SKILLED, List.of(SEARCH_1))).isTrue();
        assertThat(rules.promising(SKILLED, List.of(SEARCH_1, SEARCH_2))).isFalse();
    }

    @Test
    void namesTheRuleThatLeavesNoPath() {
        Associate picky =
                mina().preferences(Preferences.NONE.withVetoes(List.of("ads"))).build();
        Program research = new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 3)), List.of());
        Rules rules = Rules.of(cohort(picky).withProgram(research));
        assertThat(new Alone(rules).points(picky)).isEmpty();
        assertThat(rules.culprit(picky).map(rule -> rule.sentence(picky)))
                .isEqualTo(Optional.of("Mina needs 3 points of research"));
        assertThat(Rules.of(cohort(picky).withProgram(research))
                        .culprit(mina().leave(Periods.first(1))
                                .preferences(Preferences.NONE.withVetoes(List.of("search")))
                                .build()))
                .as("no rule alone")
                .isEmpty();
    }

    private static Rules rules(Program program) {
        return Rules.of(cohort(mina().build()).withProgram(program));
    }

    private static Program program(boolean repeats, int minRotations, int maxRotations, int breadth) {
        return new Program(repeats, minRotations, maxRotations, breadth, new TreeMap<>(), List.of());
    }
}
