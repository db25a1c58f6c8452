package io.trellis.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.files.CohortCheck;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What must hold however plans are made. */
class PlannerPropertiesTests {

    private static final Cohort COHORT = CohortGenerator.generate(Recipe.of(16, 9, 3, 11));

    @Test
    void givesTheSamePlanForTheSameInput() {
        assertThat(plan(COHORT)).isEqualTo(plan(COHORT));
    }

    @Test
    void doesNotCareInWhatOrderAFileNamesThings() {
        List<Associate> people = new ArrayList<>(COHORT.associates());
        List<Slot> slots = new ArrayList<>(COHORT.slots());
        Collections.reverse(people);
        Collections.reverse(slots);
        assertThat(plan(COHORT.withAssociates(people).withSlots(slots))).isEqualTo(plan(COHORT));
    }

    @Test
    void doesNotCareWhatPeopleAreCalled() {
        Cohort renamed = COHORT.withAssociates(COHORT.associates().stream()
                .map(person -> person.with().name("Somebody " + person.name()).build())
                .toList());
        assertThat(plan(renamed).assignments()).isEqualTo(plan(COHORT).assignments());
    }

    @Test
    void findsAsGoodAPlanWhateverTheIds() {
        Cohort other = COHORT.withCouplings(List.of())
                .withAssociates(COHORT.associates().stream()
                        .map(person -> new Associate(
                                new StringBuilder(person.id()).reverse().toString(),
                                person.name(),
                                person.present(),
                                person.leave(),
                                person.skills(),
                                person.sites(),
                                person.clearances(),
                                person.conflicts(),
                                person.past(),
                                person.subCohort(),
                                person.credit(),
                                person.preferences(),
                                person.pins()))
                        .toList());
        assertThat(values(plan(other))).isEqualTo(values(plan(COHORT.withCouplings(List.of()))));
    }

    @Test
    void doesNotCareForATeamNobodyCanHave() {
        List<Slot> slots = new ArrayList<>(COHORT.slots());
        slots.add(Slot.of("nowhere-1", "nowhere", Periods.of(0))
                .skills(List.of("levitation"))
                .build());
        List<Team> teams = new ArrayList<>(COHORT.teams());
        teams.add(Team.of("nowhere"));
        Cohort wider = new Cohort(
                COHORT.id(),
                COHORT.name(),
                COHORT.periods(),
                COHORT.associates(),
                teams,
                slots,
                COHORT.program(),
                COHORT.couplings(),
                null);
        assertThat(values(plan(wider))).isEqualTo(values(plan(COHORT)));
    }

    @Test
    void neverWorsensTheWorstOffByOneMoreSeat() {
        Cohort free = COHORT.withSlots(COHORT.slots().stream()
                .map(slot -> slot.with().seats(0, slot.max()).build())
                .toList());
        int before = PlanReading.of(free, plan(free)).mostLost();
        for (Slot slot : free.slots().subList(0, 6)) {
            Cohort wider = free.withSlots(free.slots().stream()
                    .map(other -> other.equals(slot)
                            ? other.with().seats(0, other.max() + 1).build()
                            : other)
                    .toList());
            assertThat(PlanReading.of(wider, plan(wider)).mostLost()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void changesNothingWhenNothingHasChanged() {
        Plan plan = plan(COHORT);
        Cohort again = COHORT.withPublished(new Published(plan.assignments(), new TreeSet<>(), 0));
        assertThat(plan(again).assignments()).isEqualTo(plan.assignments());
    }

    @Test
    void isStableWhenListsAreTruncatedToWhatPeopleGot() {
        Cohort round = CohortGenerator.generate(Recipe.of(14, 8, 1, 5));
        Plan plan = plan(round, Policy.STABLE);
        Cohort truncated = round.withAssociates(round.associates().stream()
                .map(person -> truncated(round, plan, person))
                .toList());
        assertThat(CohortCheck.findings(truncated)).isEmpty();
        assertThat(plan(truncated, Policy.STABLE).assignments()).isEqualTo(plan.assignments());
    }

    /** Below what somebody got, the order of wishes is forgotten. */
    private static Associate truncated(Cohort cohort, Plan plan, Associate person) {
        int got = plan.bundle(cohort, person.id()).slots().stream()
                .mapToInt(person::rank)
                .max()
                .orElse(0);
        SortedMap<String, Integer> ranks = new TreeMap<>();
        person.preferences().ranks().forEach((team, rank) -> {
            if (rank <= got) {
                ranks.put(team, rank);
            }
        });
        TreeSet<String> stars = new TreeSet<>(person.preferences().stars());
        stars.retainAll(ranks.keySet());
        return person.with()
                .preferences(new Preferences(
                        ranks, ranks.size() + 1, person.preferences().vetoes(), stars))
                .build();
    }

    private static List<Long> values(Plan plan) {
        return plan.certificate().stages().stream().map(StageProof::value).toList();
    }

    private static Plan plan(Cohort cohort) {
        return plan(cohort, Policy.FAIREST);
    }

    private static Plan plan(Cohort cohort, Policy policy) {
        Outcome outcome = Planner.plan(cohort, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT);
        return ((Outcome.Planned) outcome).plan();
    }
}
