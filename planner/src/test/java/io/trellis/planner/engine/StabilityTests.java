package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proposals, refusals, and who would rather have each other. */
class StabilityTests {

    private static final Cohort THREE = listed(
            Story.of(1)
                    .teams("ads=1", "maps=1", "chat=2")
                    .person("mina", "ads", "maps", "chat")
                    .person("omar", "ads", "maps", "chat")
                    .person("wei", "maps", "ads", "chat")
                    .cohort(),
            Map.of("ads", List.of("wei", "omar", "mina"), "maps", List.of("mina", "omar", "wei")));

    /** Mina is refused by Ads, Wei by Maps, then Omar by Ads and by Maps. */
    @Test
    void teamsKeepWhomTheyPrefer() {
        assertThat(accepted(THREE)).containsExactly(List.of("maps-1"), List.of("chat-1"), List.of("ads-1"));
    }

    @Test
    void whoIsPinnedIsPreferredToEverybody() {
        var pinned = with(THREE, "omar", "maps-1");
        assertThat(accepted(pinned)).containsExactly(List.of("chat-1"), List.of("maps-1"), List.of("ads-1"));
    }

    /** Omar is pinned to Maps in H2, which moves no team to take him in H1. */
    @Test
    void whoIsPinnedToAnotherSlotIsNotPreferred() {
        Cohort cohort = listed(
                Story.of(2)
                        .teams("ads=1", "maps=1", "chat=2")
                        .person("mina", "ads", "maps", "chat")
                        .person("omar", "ads", "maps", "chat")
                        .cohort(),
                Map.of("ads", List.of("mina", "omar")));
        assertThat(accepted(with(cohort, "omar", "maps-2")))
                .containsExactly(List.of("ads-1", "chat-2"), List.of("chat-1", "maps-2"));
    }

    /** Two wishes of one rank: the starred one comes first. */
    @Test
    void amongEqualWishesTheStarredOneIsProposedFirst() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person(Associate.named("mina", Periods.of(0))
                        .preferences(Preferences.list(List.of(List.of("ads", "maps")))
                                .withStars(List.of("maps")))
                        .build())
                .cohort();
        assertThat(accepted(cohort)).containsExactly(List.of("maps-1"));
    }

    /** Ads only exists in H1 and Maps in both: whoever took Maps first would have nothing left for H2. */
    @Test
    void nobodyProposesWhereTheOwnPathCannotGoOn() {
        Cohort story = Story.of(2)
                .teams("ads=1", "maps=1")
                .person("mina", "maps", "ads")
                .cohort();
        Cohort cohort = story.withSlots(story.slots().stream()
                .filter(slot -> !slot.id().equals("ads-2"))
                .toList());
        assertThat(accepted(cohort)).containsExactly(List.of("ads-1", "maps-2"));
    }

    /** Ads and Maps are both in Growth and a path needs two areas: after Ads, Maps is no wish. */
    @Test
    void nobodyProposesWhatTheProgramForbids() {
        Cohort story = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps", "chat")
                .program(new Program(false, 0, Periods.MAX, 2, Collections.emptySortedMap(), List.of()))
                .cohort();
        Cohort cohort = story.withSlots(story.slots().stream()
                .map(slot -> slot.with()
                        .area(slot.team().equals("chat") ? "Core" : "Growth")
                        .build())
                .toList());
        assertThat(accepted(cohort)).containsExactly(List.of("ads-1", "chat-2"));
    }

    /** Ads is only left for H3, so that Maps and Chat fill the time before. */
    @Test
    void nobodyProposesWhatLeavesALaterPeriodEmpty() {
        Cohort story = Story.of(3)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps", "chat")
                .cohort();
        Cohort cohort = story.withSlots(story.slots().stream()
                .filter(slot -> !slot.id().endsWith("-3") || slot.team().equals("ads"))
                .toList());
        assertThat(accepted(cohort)).containsExactly(List.of("maps-1", "chat-2", "ads-3"));
    }

    /** A team without a list keeps whoever is first by id, and would not change one for another. */
    @Test
    void aTeamWithoutAListKeepsTheFirst() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort();
        assertThat(accepted(cohort)).containsExactly(List.of("ads-1"), List.of("maps-1"));
        assertThat(blocking(cohort, "ads-1", "maps-1")).isEmpty();
        assertThat(blocking(cohort, "maps-1", "ads-1")).isEmpty();
    }

    /** A pin of a holder to another slot does not protect the seat here. */
    @Test
    void onlyAPinToTheSlotItselfProtectsAHolder() {
        Cohort cohort = listed(
                Story.of(2)
                        .teams("ads=1", "maps=1", "chat=2")
                        .person("mina", "ads", "maps", "chat")
                        .person("omar", "ads", "maps", "chat")
                        .cohort(),
                Map.of("ads", List.of("mina", "omar")));
        var problem = new Problem(with(cohort, "omar", "maps-2"));
        var mina = problem.people.getFirst();
        var omar = problem.people.getLast();
        var plan = List.of(path(mina, "maps-1", "chat-2"), path(omar, "ads-1", "maps-2"));
        assertThat(BlockingPairs.of(problem, plan))
                .extracting(path ->
                        path.person().associate.id() + " " + path.bundle().ids())
                .contains("mina [ads-1, chat-2]");
        assertThat(BlockingPairs.standing(problem, omar, choice(omar, "maps-2")))
                .isEqualTo(Integer.MIN_VALUE);
        assertThat(BlockingPairs.standing(problem, omar, choice(omar, "ads-1"))).isEqualTo(2);
    }

    private static Path path(Person person, String... slots) {
        return new Path(
                person,
                Arrays.stream(slots).mapToInt(slot -> choice(person, slot)).toArray());
    }

    private static int choice(Person person, String slot) {
        int choice = 0;
        while (!person.slots[choice].id().equals(slot)) {
            choice++;
        }
        return choice;
    }

    @Test
    void whomNobodyKeepsHasNoSlot() {
        Cohort cohort = listed(
                Story.of(1)
                        .teams("ads=1")
                        .person("mina", "ads")
                        .person("omar", "ads")
                        .cohort(),
                Map.of("ads", List.of("omar", "mina")));
        assertThat(accepted(cohort)).containsExactly(List.of(), List.of("ads-1"));
    }

    @Test
    void aPairBlocksWhereASeatIsFreeOrTheTeamWouldSwap() {
        assertThat(blocking(THREE, "maps-1", "chat-1", "ads-1")).isEmpty();
        assertThat(blocking(THREE, "chat-1", "maps-1", "ads-1"))
                .as("Maps prefers Mina to Omar")
                .containsExactly("mina maps-1");
        assertThat(blocking(THREE, "maps-1", "chat-1", "chat-1"))
                .as("Ads is free: Mina prefers it to Maps, the others to Chat")
                .containsExactly("mina ads-1", "omar ads-1", "wei ads-1");
        assertThat(blocking(with(THREE, "omar", "maps-1"), "chat-1", "maps-1", "ads-1"))
                .as("Omar is pinned to Maps")
                .isEmpty();
    }

    @Test
    void aStablePlanIsProvenByHavingNoPair() {
        var outcome = new Solver().solve(THREE, Policy.STABLE, Limits.of(Duration.ofMinutes(1)), Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        Plan plan = ((Outcome.Planned) outcome).plan();
        assertThat(plan.claimsOptimal()).isTrue();
        assertThat(plan.assignments())
                .containsEntry("mina", List.of("maps-1"))
                .containsEntry("omar", List.of("chat-1"))
                .containsEntry("wei", List.of("ads-1"));
    }

    private static List<String> blocking(Cohort cohort, String... slots) {
        var problem = new Problem(cohort);
        List<Path> plan = new ArrayList<>();
        for (var person : problem.people) {
            plan.add(path(person, slots[person.index]));
        }
        return BlockingPairs.of(problem, plan).stream()
                .map(path ->
                        path.person().associate.id() + " " + path.bundle().ids().getFirst())
                .toList();
    }

    private static List<List<String>> accepted(Cohort cohort) {
        var problem = new Problem(cohort);
        var outcome = DeferredAcceptance.outcome(problem);
        return problem.people.stream()
                .map(person ->
                        new Path(person, outcome.get(person.index)).bundle().ids())
                .toList();
    }

    private static Cohort with(Cohort cohort, String person, String slot) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(known -> known.id().equals(person)
                        ? known.with().pins(List.of(Pin.of(slot))).build()
                        : known)
                .toList());
    }

    /** With lists of some teams. */
    private static Cohort listed(Cohort cohort, Map<String, List<String>> lists) {
        List<Team> teams = cohort.teams().stream()
                .map(team -> lists.containsKey(team.id())
                        ? new Team(
                                team.id(),
                                team.name(),
                                team.family(),
                                Preferences.strict(lists.get(team.id()).toArray(String[]::new))
                                        .ranks())
                        : team)
                .toList();
        return new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                teams,
                cohort.slots(),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
    }
}
