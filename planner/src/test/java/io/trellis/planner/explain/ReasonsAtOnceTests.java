package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.explain.Explanation.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons that need no trial. */
class ReasonsAtOnceTests {

    private static final Periods BOTH = Periods.first(2);

    @Test
    void whoHasATeamIsTold() {
        Cohort cohort = Story.of(1).teams("ads=1").person("mina", "ads").cohort();
        assertThat(why(cohort, Map.of("mina", List.of("ads-1")), "mina", "ads"))
                .isEqualTo(new Explanation("mina", "ads", Kind.GIVEN, "Mina has Ads", true, List.of()));
    }

    @Test
    void aTeamWithoutSlotsIsClosed() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .cohort();
        Cohort without = change(cohort, slot -> slot.team().equals("maps") ? null : slot);
        assertThat(why(without, Map.of("mina", List.of("ads-1")), "mina", "maps"))
                .isEqualTo(new Explanation("mina", "maps", Kind.INELIGIBLE, "Maps offers no slot", true, List.of()));
    }

    /** Of two closed slots the one counts that fewer rules close, and the sentence is about that one. */
    @Test
    void theSlotThatIsNearestToBeingOpenGivesTheReason() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1")
                .person(Associate.named("mina", BOTH)
                        .name("Mina Haddad")
                        .preferences(Preferences.strict("maps", "ads"))
                        .sites(List.of("Zurich"))
                        .conflicts(List.of("Tom"))
                        .build())
                .cohort();
        Cohort closed = change(cohort, slot -> switch (slot.id()) {
            case "maps-1" ->
                slot.with()
                        .skills(List.of("SQL"))
                        .clearances(List.of("secret"))
                        .supervisor("Tom")
                        .build();
            case "maps-2" -> slot.with().skills(List.of("SQL")).site("London").build();
            default -> slot;
        });
        Explanation why = why(closed, Map.of("mina", List.of("ads-1", "chat-2")), "mina", "maps");
        assertThat(why.kind()).isEqualTo(Kind.INELIGIBLE);
        assertThat(why.sentence()).isEqualTo("Is in London; Mina can work in Zurich");
        assertThat(why.proven()).isTrue();
    }

    /** A pin that takes the time is named before another rule that closes another slot. */
    @Test
    void aPinIsNamedFirst() {
        Cohort cohort = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1")
                .person(Associate.named("mina", BOTH)
                        .name("Mina Haddad")
                        .preferences(Preferences.strict("maps", "ads"))
                        .pins(List.of(new Pin("ads-2", Pin.Kind.PINNED, "Dana")))
                        .build())
                .cohort();
        Cohort closed = change(
                cohort,
                slot -> slot.id().equals("maps-1")
                        ? slot.with().skills(List.of("SQL")).build()
                        : slot);
        Explanation why = why(closed, Map.of("mina", List.of("chat-1", "ads-2")), "mina", "maps");
        assertThat(why.kind()).isEqualTo(Kind.PINNED);
        assertThat(why.sentence()).isEqualTo("Dana pinned Mina elsewhere then");
        Explanation both = why(
                change(
                        closed,
                        slot -> slot.team().equals("maps")
                                ? slot.with().skills(List.of("SQL")).build()
                                : slot),
                Map.of("mina", List.of("chat-1", "ads-2")),
                "mina",
                "maps");
        assertThat(both.kind()).as("the other slot lacks less").isEqualTo(Kind.INELIGIBLE);
        assertThat(both.sentence()).isEqualTo("Needs SQL; not in Mina’s skills");
    }

    /** Only Ads gives both; without either of the two minima, Maps would do. */
    @Test
    void rulesThatOnlyTogetherCloseATeamAreNotBlamedAlone() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "maps", "ads")
                .program(new Program(
                        false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 1, "care", 1)), List.of()))
                .cohort();
        Cohort points = change(
                cohort,
                slot -> slot.team().equals("ads")
                        ? slot.with().exposure(Map.of("research", 1, "care", 1)).build()
                        : slot);
        assertThat(why(points, Map.of("mina", List.of("ads-1")), "mina", "maps"))
                .isEqualTo(new Explanation(
                        "mina",
                        "maps",
                        Kind.CURRICULUM,
                        "The program’s rules together leave no path with Maps",
                        true,
                        List.of()));
    }

    /** One seat is held by somebody who wants it as much, but another is free: nobody may say that all are held. */
    @Test
    void aFreeSeatIsNoReason() {
        Cohort cohort = contested();
        Map<String, List<String>> plan =
                Map.of("mina", List.of("billing-1", "chat-2"), "omar", List.of("ads-1", "billing-2"));
        Explanation why = why(cohort, plan, "mina", "ads");
        assertThat(why.kind()).isEqualTo(Kind.OPEN);
        assertThat(why.sentence()).isEqualTo("A trial tells what it would cost: `trellis why-not`");
        assertThat(why.proven()).isFalse();
    }

    @Test
    void seatsOfEqualsAreComparedWhereNothingIsProven() {
        Cohort cohort = contested();
        Map<String, List<String>> plan = Map.of(
                "mina", List.of("billing-1", "chat-2"),
                "omar", List.of("ads-1", "billing-2"),
                "wei", List.of("chat-1", "ads-2"));
        assertThat(why(cohort, plan, "mina", "ads"))
                .isEqualTo(new Explanation(
                        "mina",
                        "ads",
                        Kind.FULL,
                        "All seats are held by people who ranked it as high",
                        false,
                        List.of("Omar", "Wei")));
        assertThat(why(cohort, plan, "mina", "billing").kind())
                .as("Omar ranks Billing as high, and Mina has it")
                .isEqualTo(Kind.GIVEN);
        assertThat(why(cohort, plan, "wei", "billing").kind())
                .as("Mina and Omar rank it higher")
                .isEqualTo(Kind.FULL);
        assertThat(why(cohort, plan, "omar", "chat").kind())
                .as("Wei ranks Chat lower than Omar does")
                .isEqualTo(Kind.OPEN);
    }

    /** Omar may not leave Support, whatever he would rather have: nobody else may go there. */
    @Test
    void aSeatThatOnlyOnePersonCanFillIsNotGivenUp() {
        Cohort cohort = support("support=1..1", false);
        assertThat(priced(cohort, Map.of("omar", List.of("support-1"), "mina", List.of("maps-1")), "omar", "maps"))
                .isEqualTo(new Explanation(
                        "omar", "maps", Kind.COVERAGE, "Support in H1 would stand empty", true, List.of()));
        Cohort two = WhyNot.with(
                support("support=2..2", false),
                Associate.named("mina", Periods.of(0))
                        .name("Mina")
                        .preferences(Preferences.strict("support"))
                        .build());
        assertThat(priced(two, Map.of("omar", List.of("support-1"), "mina", List.of("support-1")), "omar", "maps")
                        .sentence())
                .isEqualTo("Support in H1 would have too few people");
    }

    @Test
    void aSeatIsGivenUpWhereItMayBe() {
        Map<String, List<String>> plan = Map.of("omar", List.of("support-1"), "mina", List.of("maps-1"));
        assertThat(priced(support("support=1..1", true), plan, "omar", "maps").kind())
                .as("Mina could go there")
                .isEqualTo(Kind.WOULD_WORSEN);
        assertThat(priced(support("support=1", false), plan, "omar", "maps").kind())
                .as("nobody needs to be there")
                .isEqualTo(Kind.WOULD_WORSEN);
        assertThat(priced(
                                WhyNot.with(
                                        support("support=1..2", true),
                                        Associate.named("mina", Periods.of(0))
                                                .name("Mina")
                                                .build()),
                                Map.of("omar", List.of("support-1"), "mina", List.of("support-1")),
                                "omar",
                                "maps")
                        .kind())
                .as("one is enough")
                .isEqualTo(Kind.WOULD_WORSEN);
    }

    /** Of Maps in H1 and Maps in H2 only the first is at the time of Support in H1. */
    @Test
    void aSeatIsKeptWhereTheTeamHasAnotherTime() {
        Cohort story = Story.of(2)
                .teams("support=1", "maps=2", "chat=2")
                .person("omar", "support", "chat", "maps")
                .cohort();
        Cohort cohort = change(story, slot -> switch (slot.id()) {
            case "support-1" -> slot.with().seats(1, 1).build();
            case "support-2" -> null;
            default -> slot;
        });
        Map<String, List<String>> plan = Map.of("omar", List.of("support-1", "chat-2"));
        assertThat(priced(cohort, plan, "omar", "maps").kind()).isNotEqualTo(Kind.COVERAGE);
        assertThat(priced(change(cohort, slot -> slot.id().equals("maps-2") ? null : slot), plan, "omar", "maps")
                        .sentence())
                .isEqualTo("Support in H1 would stand empty");
    }

    /** Omar prefers Support, so that any other team costs a first choice; Mina may go there or not. */
    private static Cohort support(String seats, boolean free) {
        return Story.of(1)
                .teams(seats, "maps=2")
                .person("omar", "support", "maps")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina")
                        .preferences(Preferences.strict("maps").withVetoes(free ? List.of() : List.of("support")))
                        .build())
                .cohort();
    }

    /** First choices are counted without prices: everybody’s best path has one. */
    private static Explanation priced(Cohort cohort, Map<String, List<String>> plan, String person, String team) {
        return why(
                cohort, plan, person, team, stage("first", cohort.associates().size(), Map.of()));
    }

    /**
     * Mina has her first choice in H1 or H2 whatever she does in the other. A seat in Ads costs three first choices in
     * one period and one in the other.
     */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void ofSeveralSlotsTheMildestGivesTheReason(int dear, int cheap) {
        Cohort cohort = Story.of(2)
                .teams("docs=2", "ads=1", "chat=2")
                .person("mina", "docs", "chat", "ads")
                .person("omar", "ads", "chat", "docs")
                .person("wei", "ads", "chat", "docs")
                .cohort();
        Map<String, List<String>> plan = Map.of(
                "mina", List.of("docs-1", "chat-2"),
                "omar", dear == 1 ? List.of("ads-1", "chat-2") : List.of("chat-1", "ads-2"),
                "wei", dear == 1 ? List.of("docs-1", "ads-2") : List.of("ads-1", "docs-2"));
        Map<String, Long> prices = Map.of("seats:ads-" + dear, 3L, "seats:ads-" + cheap, 1L);
        Explanation one = why(cohort, plan, "mina", "ads", stage("first", 4 + 1, prices));
        assertThat(one.sentence())
                .isEqualTo("All seats are held by people who ranked it as high; with a change, there would be at least"
                        + " 1 fewer first choice, if not worse");
        Explanation two = why(
                cohort,
                plan,
                "mina",
                "ads",
                stage("stars", 3, Map.of("seats:ads-" + dear, 3L)),
                stage("first", 4, Map.of("seats:ads-" + cheap, 1L)));
        assertThat(two.sentence()).contains("first choice").doesNotContain("starred");
        Cohort lower = cohort.withAssociates(cohort.associates().stream()
                .map(other -> other.id().equals("mina")
                        ? other
                        : other.with()
                                .preferences(Preferences.strict("chat", "docs", "maps", "ads"))
                                .build())
                .toList());
        assertThat(why(lower, plan, "mina", "ads", stage("first", 4 + 3, prices)))
                .as("others have the seats but want them less; Wei has the cheaper one")
                .isEqualTo(new Explanation(
                        "mina",
                        "ads",
                        Kind.WOULD_WORSEN,
                        "With it, there would be at least 1 fewer first choice, if not worse",
                        true,
                        List.of("Wei")));
    }

    /** Mina, Omar and Wei all want Ads most; Wei wants Chat least. */
    private static Cohort contested() {
        return Story.of(2)
                .teams("ads=1", "billing=1", "chat=1")
                .person("mina", "ads", "billing", "chat")
                .person("omar", "ads", "billing", "chat")
                .person("wei", "ads", "docs", "billing", "chat")
                .cohort();
    }

    private static Cohort change(Cohort cohort, Function<Slot, Slot> change) {
        return cohort.withSlots(
                cohort.slots().stream().map(change).filter(slot -> slot != null).toList());
    }

    /** With a certificate that proves what is given, nothing by default. */
    private static Explanation why(
            Cohort cohort, Map<String, List<String>> plan, String person, String team, StageProof... stages) {
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of(stages));
        PlanReading reading = PlanReading.of(cohort, new Plan(new TreeMap<>(plan), certificate));
        return new ReasonsAtOnce(reading).whyNot(cohort.associate(person), cohort.team(team));
    }

    private static StageProof stage(String name, long value, Map<String, Long> prices) {
        return new StageProof(name, value, value, 1, new TreeMap<>(prices), new TreeMap<>(), StageProof.Kind.PRICE);
    }
}
