package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.planner.Program.Precedence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** People, teams, slots and what holds them together. */
class CohortTests {

    private final Slot slot = Slot.of("a-1", "a", Periods.of(0))
            .seats(1, 3)
            .priority(2)
            .supervisor("Ana")
            .site("Zurich")
            .area("Data")
            .exposure(Map.of("research", 2))
            .skills(List.of("SQL"))
            .clearances(List.of("secret"))
            .build();

    private final Associate person = Associate.named("mina", Periods.first(2))
            .name("Mina Haddad")
            .leave(Periods.of(1))
            .skills(List.of("SQL"))
            .sites(List.of("Zurich"))
            .clearances(List.of("secret"))
            .conflicts(List.of("Ana"))
            .past(List.of("b"))
            .subCohort("spring")
            .credit(2)
            .preferences(Preferences.strict("b", "a"))
            .pins(List.of(Pin.of("z-1"), Pin.of("a-1")))
            .build();

    private final Cohort cohort = new Cohort(
            "c",
            "C",
            List.of(Period.of("p2"), Period.of("p1")),
            List.of(Associate.named("omar", Periods.first(2)).build(), person),
            List.of(Team.of("b"), Team.of("a")),
            List.of(Slot.of("b-1", "b", Periods.of(0)).build(), slot),
            Program.FREE,
            List.of(
                    new Coupling.Spread("spring", Dimension.SITE, 1),
                    new Coupling.Linked("mina", "omar", Dimension.TEAM)),
            null);

    @Test
    void keepsEverythingButTimeInTheOrderOfIds() {
        assertThat(cohort.associates()).extracting(Associate::id).containsExactly("mina", "omar");
        assertThat(cohort.teams()).extracting(Team::id).containsExactly("a", "b");
        assertThat(cohort.slots()).extracting(Slot::id).containsExactly("a-1", "b-1");
        assertThat(cohort.couplings()).first().isInstanceOf(Coupling.Linked.class);
        assertThat(cohort.periods()).extracting(Period::id).containsExactly("p2", "p1");
        assertThat(cohort.calendar()).isEqualTo(Periods.first(2));
    }

    @Test
    void findsWhatHasAnId() {
        assertThat(cohort.associate("mina")).isEqualTo(person);
        assertThat(cohort.associate("omar").name()).isEqualTo("omar");
        assertThat(cohort.team("b").name()).isEqualTo("b");
        assertThat(cohort.slot("a-1")).isEqualTo(slot);
        assertThatThrownBy(() -> cohort.slot("c-1"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("c-1");
        List<Team> many = Identified.sorted(List.of("g", "a", "f", "b", "e", "c", "d").stream()
                .map(Team::of)
                .toList());
        assertThat(many)
                .allSatisfy(team -> assertThat(Identified.find(many, team.id())).isSameAs(team));
        assertThatThrownBy(() -> Identified.find(many, "aa")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void makesIdsOfNames() {
        assertThat(Identified.idOf("Inês Duarte")).isEqualTo("ines-duarte");
        assertThat(Identified.idOf(" R&D (Zürich) ")).isEqualTo("r-d-zurich");
    }

    @Test
    void isChangedOneThingAtATime() {
        assertThat(cohort.withAssociates(List.of(person)).associates()).containsExactly(person);
        assertThat(cohort.withSlots(List.of(slot)).slots()).containsExactly(slot);
        assertThat(cohort.withCouplings(List.of()).couplings()).isEmpty();
        Program broad = new Program(true, 1, 2, 1, new TreeMap<>(), List.of());
        assertThat(cohort.withProgram(broad).program()).isEqualTo(broad);
        Published published = new Published(new TreeMap<>(Map.of("mina", List.of("a-1"))), new TreeSet<>(), 1);
        Cohort again = cohort.withPublished(published);
        assertThat(again.published()).isEqualTo(published);
        assertThat(again.withPublished(null)).isEqualTo(cohort);
    }

    @Test
    void forgetsTrialsAndKeepsDecisions() {
        Associate tried = person.with()
                .pins(List.of(
                        new Pin("a-1", Pin.Kind.TRIED, null),
                        new Pin("b-1", Pin.Kind.STARTED, null),
                        new Pin("c-1", Pin.Kind.PINNED, "Dana")))
                .build();
        assertThat(cohort.withAssociates(List.of(tried))
                        .withoutTrials()
                        .associate("mina")
                        .pins())
                .containsExactly(new Pin("b-1", Pin.Kind.STARTED, null), new Pin("c-1", Pin.Kind.PINNED, "Dana"));
    }

    @Test
    void copiesAPersonWithEverything() {
        assertThat(person.with().build()).isEqualTo(person);
        assertThat(person.with().present(Periods.of(0)).build().present()).isEqualTo(Periods.of(0));
        assertThat(person.active()).isEqualTo(Periods.of(0));
        assertThat(person.rank(slot)).isEqualTo(2);
        assertThat(person.pins()).extracting(Pin::slot).containsExactly("a-1", "z-1");
    }

    @Test
    void copiesASlotWithEverything() {
        assertThat(slot.with().build()).isEqualTo(slot);
        assertThat(slot.max()).isEqualTo(3);
        assertThat(Slot.of("s", "t", Periods.of(0)).build().max()).isEqualTo(1);
    }

    @Test
    void tellsKinOfTeamsApart() {
        assertThat(Team.of("geo").kin()).isEqualTo("team:geo");
        assertThat(new Team("maps", "Maps", "geo", Collections.emptySortedMap()).kin())
                .isEqualTo("family:geo");
        Team choosy = new Team("a", "A", null, new TreeMap<>(Map.of("mina", 1)));
        assertThat(choosy.rank("mina")).isEqualTo(1);
        assertThat(choosy.rank("omar")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void looksAtSlotsFromFourSides() {
        assertThat(List.of(Dimension.values()))
                .extracting(dimension -> dimension.of(slot))
                .containsExactly("a", "Ana", "Zurich", "Data");
        Scope site = new Scope(Dimension.SITE, "Zurich");
        assertThat(site.contains(slot)).isTrue();
        assertThat(new Scope(Dimension.SITE, "London").contains(slot)).isFalse();
        assertThat(site).hasToString("site:Zurich");
    }

    @Test
    void readsPathsInTimeOrder() {
        Slot late = Slot.of("b-3", "b", Periods.of(2)).build();
        Slot early = Slot.of("c-1-2", "c", Periods.first(2)).build();
        Bundle bundle = Bundle.of(late, early);
        assertThat(bundle.ids()).containsExactly("c-1-2", "b-3");
        assertThat(bundle.periods()).isEqualTo(Periods.first(3));
    }

    @Test
    void comparesPathsSlotBySlot() {
        Slot a = Slot.of("a", "a", Periods.of(0)).build();
        Slot b = Slot.of("b", "b", Periods.of(1)).build();
        Slot c = Slot.of("c", "c", Periods.of(1)).build();
        assertThat(Bundle.of(a, b)).isLessThan(Bundle.of(a, c)).isGreaterThan(Bundle.of(a));
        assertThat(Bundle.of(a)).isLessThan(Bundle.of(b));
        assertThat(Bundle.of(a, b)).isEqualByComparingTo(Bundle.of(b, a));
    }

    @Test
    void aPlanClaimsOptimalityOnlyWithAProofOfEveryStage() {
        StageProof proven = stage(StageProof.Kind.PRICE);
        StageProof searched = stage(StageProof.Kind.SEARCH);
        assertThat(plan(proven, proven).claimsOptimal()).isTrue();
        assertThat(plan(proven, searched).claimsOptimal()).isFalse();
        assertThat(plan(proven).policy()).isEqualTo(Policy.GENEROUS);
        assertThat(plan(proven).bundle(cohort, "mina").ids()).containsExactly("a-1");
        assertThat(plan(proven).bundle(cohort, "omar").ids()).isEmpty();
    }

    @Test
    void policiesAreCalledAsInFiles() {
        assertThat(List.of(Policy.values()))
                .extracting(Policy::label)
                .containsExactly("fairest", "most-first-choices", "generous", "stable");
    }

    @Test
    void progressGoesOnUnlessSomebodyCancels() {
        assertThat(Progress.SILENT.cancelled()).isFalse();
        assertThat(Limits.of(java.time.Duration.ofSeconds(5)))
                .isEqualTo(new Limits(java.time.Duration.ofSeconds(5), 0));
    }

    @Test
    void keepsWhatItIsGivenToItself() {
        TreeMap<String, Integer> exposure = new TreeMap<>(Map.of("research", 1));
        Program program = new Program(
                false,
                0,
                1,
                0,
                exposure,
                List.of(new Precedence(new Scope(Dimension.AREA, "x"), new Scope(Dimension.AREA, "y"), true)));
        exposure.clear();
        assertThat(program.exposure()).containsEntry("research", 1);
        assertThatThrownBy(() -> program.exposure().clear()).isInstanceOf(UnsupportedOperationException.class);
        TreeMap<String, List<String>> known = new TreeMap<>(Map.of("mina", List.of("a-1")));
        Published published = new Published(known, new TreeSet<>(List.of("mina")), 0);
        known.clear();
        assertThat(published.assignments()).containsEntry("mina", List.of("a-1"));
        assertThat(published.moved()).containsExactly("mina");
    }

    private Plan plan(StageProof... stages) {
        return new Plan(
                new TreeMap<>(Map.of("mina", List.of("a-1"))),
                new Certificate(Certificate.FORMAT, "", "", Policy.GENEROUS, List.of(stages)));
    }

    private static StageProof stage(StageProof.Kind kind) {
        return new StageProof("first", 1, 1, 1, new TreeMap<>(), new TreeMap<>(), kind);
    }
}
