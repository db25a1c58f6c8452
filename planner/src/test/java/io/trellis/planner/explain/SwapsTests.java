package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exchanges that are offered, and those that are not. */
class SwapsTests {

    private static final Periods BOTH = Periods.first(2);

    @Test
    void anExchangeIsOfferedOnce() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .cohort();
        List<Swaps.Swap> swaps = swaps(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1")));
        assertThat(words(swaps)).containsExactly("mina: maps-1 > ads-1 (1), omar: ads-1 > maps-1 (1)");
    }

    @Test
    void nobodyPaysForTheGainOfAnother() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "chat", "maps")
                .person("omar", "ads", "maps", "chat")
                .cohort();
        assertThat(swaps(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"))))
                .as("Mina would gain two, Omar lose one")
                .isEmpty();
    }

    @Test
    void anExchangeThatHelpsNobodyIsNotOffered() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person(indifferent("mina"))
                .person(indifferent("omar"))
                .cohort();
        assertThat(swaps(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"))))
                .isEmpty();
    }

    @Test
    void whoeverDoesNotMindMayHelp() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person(indifferent("omar"))
                .cohort();
        assertThat(words(swaps(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1")))))
                .containsExactly("mina: maps-1 > ads-1 (1), omar: ads-1 > maps-1 (0)");
    }

    /** Either of the two in Ads will do; the two do not exchange seats with each other. */
    @Test
    void everyHolderOfASlotIsAPartner() {
        Cohort cohort = Story.of(1)
                .teams("ads=2", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .person("wei", "maps", "ads")
                .cohort();
        assertThat(words(swaps(
                        cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"), "wei", List.of("ads-1")))))
                .containsExactly(
                        "mina: maps-1 > ads-1 (1), omar: ads-1 > maps-1 (1)",
                        "mina: maps-1 > ads-1 (1), wei: ads-1 > maps-1 (1)");
    }

    @Test
    void theMostHelpfulComesFirst() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1", "docs=1", "edge=1")
                .person("ada", "docs", "ads")
                .person("ben", "ads", "docs")
                .person("cyd", "chat", "maps")
                .person("dee", "edge", "chat")
                .person("eli", "maps", "edge")
                .cohort();
        Map<String, List<String>> plan = Map.of(
                "ada", List.of("ads-1"),
                "ben", List.of("docs-1"),
                "cyd", List.of("maps-1"),
                "dee", List.of("chat-1"),
                "eli", List.of("edge-1"));
        assertThat(swaps(cohort, plan)).extracting(Swaps.Swap::gain).containsExactly(3, 2);
    }

    @Test
    void upToFiveExchange() {
        assertThat(words(ring(5)))
                .containsExactly("p0: t0-1 > t1-1 (1), p1: t1-1 > t2-1 (1), p2: t2-1 > t3-1 (1), p3: t3-1 > t4-1 (1), "
                        + "p4: t4-1 > t0-1 (1)");
        assertThat(ring(6)).isEmpty();
    }

    @Test
    void ofVeryManyTheShortOnesAreKept() {
        int half = 15;
        Story story = Story.of(1).teams("ads=" + half, "maps=" + half);
        Map<String, List<String>> plan = new TreeMap<>();
        for (int i = 0; i < half; i++) {
            story.person("a" + i, "ads", "maps").person("m" + i, "maps", "ads");
            plan.put("a" + i, List.of("maps-1"));
            plan.put("m" + i, List.of("ads-1"));
        }
        assertThat(swaps(story.cohort(), plan))
                .hasSize(200)
                .allMatch(swap -> swap.moves().size() == 2);
    }

    @Test
    void nothingMovesInPeriodsThatHaveStarted() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "ads", "chat", "maps", "docs")
                .person("omar", "maps", "docs", "ads", "chat")
                .cohort();
        Map<String, List<String>> plan =
                Map.of("mina", List.of("maps-1", "docs-2"), "omar", List.of("ads-1", "chat-2"));
        assertThat(words(Swaps.in(reading(cohort, plan), Periods.of(0))))
                .containsExactly("mina: docs-2 > chat-2 (2), omar: chat-2 > docs-2 (2)");
        assertThat(Swaps.in(reading(cohort, plan), BOTH)).isEmpty();
    }

    @Test
    void nobodyVisitsATeamTwiceByAnExchange() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps", "chat")
                .person("omar", "chat", "maps", "ads")
                .cohort();
        assertThat(swaps(cohort, Map.of("mina", List.of("ads-1", "chat-2"), "omar", List.of("maps-1", "ads-2"))))
                .as("Mina wants Ads rather than Chat in H2 but has been there")
                .isEmpty();
    }

    /** After the exchange Mina and Wei would be in one team; without Wei it is offered. */
    @Test
    void peopleWhoAreKeptApartStayApart() {
        Story story = Story.of(1)
                .teams("ads=2", "maps=2")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .person("wei", "ads", "maps")
                .coupling(new Coupling.Separated("mina", "wei", Dimension.TEAM));
        Map<String, List<String>> plan =
                Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"), "wei", List.of("ads-1"));
        assertThat(swaps(story.cohort(), plan)).isEmpty();
        assertThat(swaps(story.cohort().withCouplings(List.of()), plan)).hasSize(1);
    }

    /** Whom Mina is kept apart from sits elsewhere: she may go where that person is not. */
    @Test
    void whoIsKeptApartMayStillMove() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .person("wei", "chat")
                .coupling(new Coupling.Separated("mina", "wei", Dimension.TEAM))
                .cohort();
        assertThat(swaps(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"), "wei", List.of("chat-1"))))
                .hasSize(1);
    }

    /** Priority seats are no rule that a plan must keep: empty ones do not forbid an exchange elsewhere. */
    @Test
    void emptyPrioritySeatsDoNotForbidAnExchange() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .cohort();
        Cohort priority = cohort.withSlots(cohort.slots().stream()
                .map(slot ->
                        slot.team().equals("chat") ? slot.with().priority(1).build() : slot)
                .toList());
        assertThat(swaps(priority, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1"))))
                .hasSize(1);
    }

    @Test
    void aSearchThatIsCancelledFindsNothingMore() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .cohort();
        Progress cancelled = new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        PlanReading reading = reading(cohort, Map.of("mina", List.of("maps-1"), "omar", List.of("ads-1")));
        assertThat(Swaps.in(reading, Periods.NONE, cancelled)).isEqualTo(new Swaps.Found(List.of(), false));
        assertThat(Swaps.in(reading, Periods.NONE)).hasSize(1);
    }

    /** Any two may exchange, or all four: in which order the four pass on makes no difference. */
    @Test
    void whatEndsInTheSamePlanIsOfferedOnce() {
        List<Swaps.Swap> swaps = crowds(2).swaps();
        assertThat(swaps).extracting(swap -> swap.moves().size()).containsExactly(4, 2, 2, 2, 2);
        assertThat(crowds(2).complete()).isTrue();
    }

    @Test
    void aListThatIsTooLongIsNotSaidToBeAll() {
        assertThat(crowds(14).complete()).as("196 pairs and more of four").isFalse();
        Swaps.Found found = crowds(15);
        assertThat(found.complete()).isFalse();
        assertThat(found.swaps())
                .hasSize(Swaps.MOST)
                .allMatch(swap -> swap.moves().size() == 2);
    }

    /** So many people in Ads who would rather be in Maps, and as many the other way round. */
    private static Swaps.Found crowds(int many) {
        Story story = Story.of(1).teams("ads=" + many, "maps=" + many);
        Map<String, List<String>> plan = new TreeMap<>();
        for (int i = 0; i < many; i++) {
            story.person("a" + i, "maps", "ads").person("m" + i, "ads", "maps");
            plan.put("a" + i, List.of("ads-1"));
            plan.put("m" + i, List.of("maps-1"));
        }
        return Swaps.in(reading(story.cohort(), plan), Periods.NONE, Progress.SILENT);
    }

    /** Everybody wants only what the next one has. */
    private static List<Swaps.Swap> ring(int count) {
        List<String> teams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            teams.add("t" + i + "=1");
        }
        Story story = Story.of(1).teams(teams.toArray(String[]::new));
        Map<String, List<String>> plan = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            story.person("p" + i, "t" + (i + 1) % count, "t" + i);
            plan.put("p" + i, List.of("t" + i + "-1"));
        }
        return swaps(story.cohort(), plan);
    }

    private static Associate indifferent(String id) {
        return Associate.named(id, Periods.of(0))
                .preferences(Preferences.list(List.of(List.of("ads", "maps"))))
                .build();
    }

    private static List<Swaps.Swap> swaps(Cohort cohort, Map<String, List<String>> plan) {
        return Swaps.in(reading(cohort, plan), Periods.NONE);
    }

    private static PlanReading reading(Cohort cohort, Map<String, List<String>> plan) {
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of());
        return PlanReading.of(cohort, new Plan(new TreeMap<>(plan), certificate));
    }

    private static List<String> words(List<Swaps.Swap> swaps) {
        return swaps.stream()
                .map(swap -> String.join(
                        ", ",
                        swap.moves().stream()
                                .map(move -> move.associate().id() + ": "
                                        + move.gives().id() + " > "
                                        + move.gets().id() + " (" + move.gain() + ")")
                                .toList()))
                .toList();
    }
}
