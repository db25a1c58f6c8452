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
import io.trellis.planner.Story;
import io.trellis.planner.explain.Explanation.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

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

    /** With a certificate that proves nothing. */
    private static Explanation why(Cohort cohort, Map<String, List<String>> plan, String person, String team) {
        Certificate certificate = new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of());
        PlanReading reading = PlanReading.of(cohort, new Plan(new TreeMap<>(plan), certificate));
        return new ReasonsAtOnce(reading).whyNot(cohort.associate(person), cohort.team(team));
    }
}
