package io.trellis.planner.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every rule allows what it should, refuses what it should, and says why. */
class RulesTests {

    private static final Slot SEARCH_1 =
            slot("search", 0).site("London").area("Consumer").build();
    private static final Slot SEARCH_2 =
            slot("search", 1).site("London").area("Consumer").build();
    private static final Slot MAPS_2 = slot("maps", 1)
            .site("Zurich")
            .area("Consumer")
            .supervisor("Tom Becker")
            .exposure(Map.of("research", 1))
            .skills(List.of("SQL"))
            .clearances(List.of("secret"))
            .build();
    private static final Slot TRUST_1 =
            slot("trust", 0).area("Trust").exposure(Map.of("research", 2)).build();
    private static final Slot LONG =
            Slot.of("ads-1-2", "ads", Periods.range(0, 1)).build();

    @Test
    void slotsLieWithinActivePeriods() {
        SlotRule rule = new WithinActivePeriods();
        Associate away = mina().leave(Periods.of(1)).build();
        assertThat(rule.allows(away, SEARCH_1)).isTrue();
        assertThat(rule.allows(away, LONG)).isFalse();
        assertThat(rule.refusal(away, LONG)).isEqualTo("Mina is on leave then");
        Associate later = mina().present(Periods.of(1)).build();
        assertThat(rule.allows(later, SEARCH_1)).isFalse();
        assertThat(rule.refusal(later, SEARCH_1)).isEqualTo("Mina is not in the program then");
    }

    @Test
    void skillsAreAllNeeded() {
        SlotRule rule = new HasSkills();
        assertThat(rule.allows(mina().skills(List.of("SQL", "Design")).build(), MAPS_2))
                .isTrue();
        Associate without = mina().skills(List.of("Design")).build();
        assertThat(rule.allows(without, MAPS_2)).isFalse();
        assertThat(rule.refusal(without, MAPS_2)).isEqualTo("Needs SQL; not in Mina’s skills");
    }

    @Test
    void clearancesAreAllNeeded() {
        SlotRule rule = new HasClearances();
        assertThat(rule.allows(mina().clearances(List.of("secret")).build(), MAPS_2))
                .isTrue();
        assertThat(rule.allows(mina().build(), MAPS_2)).isFalse();
        assertThat(rule.refusal(mina().build(), MAPS_2)).isEqualTo("Needs the clearance secret");
    }

    @Test
    void sitesBindThoseWhoNameSome() {
        SlotRule rule = new WorksAtSite();
        Associate bound = mina().sites(List.of("Zurich", "Berlin")).build();
        assertThat(rule.allows(mina().build(), SEARCH_1)).isTrue();
        assertThat(rule.allows(bound, MAPS_2)).isTrue();
        assertThat(rule.allows(bound, TRUST_1)).isTrue();
        assertThat(rule.allows(bound, SEARCH_1)).isFalse();
        assertThat(rule.refusal(bound, SEARCH_1)).isEqualTo("Is in London; Mina can work in Berlin or Zurich");
    }

    @Test
    void conflictsCloseTeamsAndSupervisors() {
        SlotRule rule = new NoConflict();
        assertThat(rule.allows(mina().conflicts(List.of("Tom Becker")).build(), MAPS_2))
                .isFalse();
        assertThat(rule.allows(mina().conflicts(List.of("search")).build(), SEARCH_1))
                .isFalse();
        assertThat(rule.allows(mina().conflicts(List.of("search")).build(), MAPS_2))
                .isTrue();
        assertThat(rule.refusal(mina().build(), MAPS_2)).isEqualTo("Mina has a conflict of interest there");
    }

    @Test
    void vetoesClose() {
        SlotRule rule = new NoVeto();
        Associate picky =
                mina().preferences(Preferences.NONE.withVetoes(List.of("maps"))).build();
        assertThat(rule.allows(picky, MAPS_2)).isFalse();
        assertThat(rule.allows(picky, SEARCH_1)).isTrue();
        assertThat(rule.refusal(picky, MAPS_2)).isEqualTo("Mina vetoed it");
    }

    @Test
    void pastTeamsAndTheirFamiliesAreClosed() {
        Associate veteran = mina().past(List.of("maps")).build();
        SlotRule rule = NotVisited.of(cohort(veteran));
        assertThat(rule.allows(veteran, MAPS_2)).isFalse();
        assertThat(rule.allows(veteran, SEARCH_1))
                .as("search is of the family of maps")
                .isFalse();
        assertThat(rule.allows(veteran, TRUST_1)).isTrue();
        assertThat(rule.refusal(veteran, MAPS_2)).isEqualTo("Mina has been there before");
    }

    @Test
    void pinsTakeTheirTime() {
        Associate pinned = mina().pins(List.of(new Pin("search-1", Pin.Kind.PINNED, "Dana")))
                .build();
        SlotRule rule = KeepsPins.of(cohort(pinned));
        assertThat(rule.allows(pinned, SEARCH_1)).isTrue();
        assertThat(rule.allows(pinned, MAPS_2)).isTrue();
        assertThat(rule.allows(pinned, TRUST_1)).isFalse();
        assertThat(rule.allows(pinned, LONG)).isFalse();
        assertThat(rule.refusal(pinned, LONG)).isEqualTo("Dana pinned Mina elsewhere then");
        Associate running = mina().pins(List.of(new Pin("search-1", Pin.Kind.STARTED, null)))
                .build();
        assertThat(KeepsPins.of(cohort(running)).refusal(running, LONG)).isEqualTo("Mina’s rotation there has started");
    }

    @Test
    void noTeamOrFamilyTwice() {
        PathRule rule = new NoRepeat(Map.of("search", "family:geo", "maps", "family:geo", "trust", "team:trust"));
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(rule.allows(mina().build(), Bundle.of(SEARCH_1, SEARCH_2))).isFalse();
        assertThat(rule.allows(mina().build(), Bundle.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.promising(mina().build(), List.of(SEARCH_1))).isTrue();
        assertThat(rule.promising(mina().build(), List.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.sentence(mina().build())).isEqualTo("Mina visits no team or family of teams twice");
    }

    @Test
    void rotationsAreCountedAndTheMinimumIsScaled() {
        PathRule rule = new RotationCount(2, 2, new Share(2));
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(rule.allows(mina().build(), Bundle.of(LONG))).isFalse();
        Associate away = mina().leave(Periods.of(1)).build();
        assertThat(rule.allows(away, Bundle.of(TRUST_1))).isTrue();
        assertThat(new RotationCount(0, 1, new Share(2)).promising(away, List.of(TRUST_1, MAPS_2)))
                .isFalse();
        assertThat(rule.sentence(mina().build())).isEqualTo("Mina does 2 rotations");
        assertThat(rule.sentence(away)).isEqualTo("Mina does 1 to 2 rotations");
    }

    @Test
    void areasAreBroadEnough() {
        PathRule rule = new Breadth(2, new Share(2));
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(rule.allows(mina().build(), Bundle.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(rule.allows(mina().leave(Periods.of(1)).build(), Bundle.of(TRUST_1)))
                .isTrue();
        assertThat(rule.sentence(mina().build())).isEqualTo("Mina works in at least 2 areas");
    }

    @Test
    void exposureReachesItsMinimumScaledWithActivePeriods() {
        PathRule rule = new ExposureMinimum("research", 3, new Share(2));
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(rule.allows(mina().build(), Bundle.of(TRUST_1, SEARCH_2))).isFalse();
        Associate half = mina().leave(Periods.of(0)).build();
        assertThat(rule.allows(half, Bundle.of(MAPS_2)))
                .as("half of three is one")
                .isTrue();
        assertThat(rule.allows(half, Bundle.of(SEARCH_2))).isFalse();
        assertThat(rule.sentence(half)).isEqualTo("Mina needs 1 point of research");
    }

    @Test
    void whatMustComeFirstDoes() {
        Scope trust = new Scope(Dimension.AREA, "Trust");
        Scope maps = new Scope(Dimension.TEAM, "maps");
        PathRule free = new Precedes(new Precedence(trust, maps, false));
        assertThat(free.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isTrue();
        assertThat(free.allows(mina().build(), Bundle.of(SEARCH_1, MAPS_2))).isTrue();
        PathRule reversed = new Precedes(new Precedence(maps, trust, false));
        assertThat(reversed.allows(mina().build(), Bundle.of(TRUST_1, MAPS_2))).isFalse();
        assertThat(reversed.promising(mina().build(), List.of(TRUST_1))).isTrue();
        PathRule required = new Precedes(new Precedence(trust, maps, true));
        assertThat(required.allows(mina().build(), Bundle.of(SEARCH_1, MAPS_2))).isFalse();
        assertThat(required.promising(mina().build(), List.of(MAPS_2))).isFalse();
        assertThat(required.sentence(mina().build())).isEqualTo("Mina goes to Trust before maps, and never without");
    }

    @Test
    void rowsCountWhatTheySay() {
        Associate mina = mina().subCohort("spring").build();
        Associate omar = Associate.named("omar", Periods.first(2))
                .name("Omar Farouk")
                .subCohort("spring")
                .build();
        Cohort cohort = cohort(mina, omar)
                .withCouplings(List.of(
                        new Coupling.Cap(new Scope(Dimension.SITE, "Zurich"), Periods.of(1), 3),
                        new Coupling.Linked("mina", "omar", Dimension.TEAM),
                        new Coupling.Separated("mina", "omar", Dimension.SITE),
                        new Coupling.Spread("spring", Dimension.AREA, 1)));
        List<Row> rows = Rules.of(cohort).rows();
        Row seats = row(rows, "seats:maps-2");
        assertThat(seats.of(mina, Bundle.of(TRUST_1, MAPS_2))).isEqualTo(1);
        assertThat(seats.of(mina, Bundle.of(TRUST_1, SEARCH_2))).isZero();
        assertThat(seats.sentence()).isEqualTo("Maps in p2 has 2 seats");
        Row cap = row(rows, "cap:0:1");
        assertThat(cap.of(omar, Bundle.of(TRUST_1, MAPS_2))).isEqualTo(1);
        assertThat(cap.hi()).isEqualTo(3);
        assertThat(cap.sentence()).isEqualTo("At most 3 people in Zurich in p2");
        Row linked = row(rows, "linked:1:1:maps");
        assertThat(linked.of(mina, Bundle.of(MAPS_2))).isEqualTo(1);
        assertThat(linked.of(omar, Bundle.of(MAPS_2))).isEqualTo(-1);
        assertThat(linked.lo()).isEqualTo(linked.hi()).isZero();
        assertThat(linked.sentence()).isEqualTo("Mina Haddad and Omar Farouk share their team");
        Row separated = row(rows, "separated:2:1:Zurich");
        assertThat(separated.of(omar, Bundle.of(MAPS_2))).isEqualTo(1);
        assertThat(separated.hi()).isEqualTo(1);
        assertThat(separated.sentence()).isEqualTo("Mina Haddad and Omar Farouk never share a site");
        Row spread = row(rows, "spread:3:0:Trust");
        assertThat(spread.of(mina, Bundle.of(TRUST_1))).isEqualTo(1);
        assertThat(spread.sentence()).isEqualTo("At most 1 of spring share an area");
    }

    @Test
    void prioritySeatsHaveARowThatShortageFills() {
        Cohort cohort = cohort(mina().build());
        Slot wanted = MAPS_2.with().priority(2).build();
        Row row = new PrioritySeats(cohort, wanted).rows().getFirst();
        assertThat(row.lo()).isEqualTo(2);
        assertThat(row.hi()).isEqualTo(4);
        assertThat(row.of(mina().build(), Bundle.of(MAPS_2))).isEqualTo(1);
        assertThat(row.sentence()).isEqualTo("Maps in p2 has 2 priority seats");
    }

    @Test
    void pathsCoverActivePeriodsExactlyAndInOrder() {
        Associate skilled =
                mina().skills(List.of("SQL")).clearances(List.of("secret")).build();
        Rules rules = Rules.of(cohort(skilled));
        assertThat(rules.bundles(skilled))
                .extracting(Bundle::ids)
                .containsExactly(List.of("ads-1-2"), List.of("trust-1", "maps-2"), List.of("trust-1", "search-2"));
        assertThat(rules.allows(skilled, Bundle.of(TRUST_1))).isFalse();
        assertThat(rules.allows(skilled, Bundle.of(LONG, MAPS_2))).isFalse();
        assertThat(rules.allows(skilled, Bundle.of(TRUST_1, SEARCH_2))).isTrue();
    }

    @Test
    void namesTheRuleThatLeavesNoPath() {
        Associate unskilled =
                mina().preferences(Preferences.NONE.withVetoes(List.of("ads"))).build();
        Program research = new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 3)), List.of());
        Rules rules = Rules.of(cohort(unskilled).withProgram(research));
        assertThat(new Alone(rules).points(unskilled)).isEmpty();
        assertThat(rules.culprit(unskilled).map(rule -> rule.sentence(unskilled)))
                .isEqualTo(Optional.of("Mina needs 3 points of research"));
    }

    @Test
    void theBestAloneIgnoresWhatIsOnlyTried() {
        Associate tried = mina().preferences(Preferences.strict("ads", "trust", "search"))
                .pins(List.of(new Pin("trust-1", Pin.Kind.TRIED, null)))
                .build();
        Cohort cohort = cohort(tried);
        assertThat(new Alone(Rules.of(cohort)).points(tried)).hasValue(5);
        assertThat(Alone.in(cohort).points(cohort.withoutTrials().associate("mina")))
                .hasValue(1);
    }

    private static Row row(List<Row> rows, String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findAny().orElseThrow();
    }

    private static Associate.Builder mina() {
        return Associate.named("mina", Periods.first(2)).name("Mina Haddad");
    }

    private static Slot.Builder slot(String team, int period) {
        return Slot.of(team + "-" + (period + 1), team, Periods.of(period)).seats(0, 2);
    }

    private static Cohort cohort(Associate... people) {
        return new Cohort(
                "c",
                "C",
                List.of(Period.of("p1"), Period.of("p2")),
                List.of(people),
                List.of(
                        new Team("search", "Search", "geo", Collections.emptySortedMap()),
                        new Team("maps", "Maps", "geo", Collections.emptySortedMap()),
                        Team.of("trust"),
                        Team.of("ads")),
                List.of(SEARCH_1, SEARCH_2, MAPS_2, TRUST_1, LONG),
                Program.FREE,
                List.of(),
                null);
    }
}
