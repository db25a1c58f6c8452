package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document of reasons, compared whole. */
class ReasonsTests {

    private static final Periods BOTH = Periods.first(2);

    @Test
    void theFairestPlanSaysWhoLosesAndWhy() {
        assertThat(document(cohort(), Policy.FAIREST)).isEqualTo("""
                # Story: reasons

                Policy **fairest**: as few people as possible lose the most points, then the next most, and so on.

                ## Proven: no plan is fairer

                | | found | best possible | |
                |---|--:|--:|---|
                | Everyone is placed in every period | 11 | 11 | proven |
                | Nobody loses more than 2 points | 0 | 0 | proven |
                | 3 people lose 2 or more | 3 | 3 | proven |
                | 5 people lose anything at all | 5 | 5 | proven |
                | 2 first choices | 2 | 2 | proven |

                *Points lost*: the sum of the choices someone has (1 for a first choice, 2 for a second, …) minus the \
                best sum that person could have had alone.

                ## Scarce seats

                What one more seat there would save, in points lost, about:

                - Chat in H1 and H2: 5 points
                - Ads in H1: 4 points
                - Ads in H2: 3 points
                - Chat in H1: 2 points
                - Billing in H1: 1 point
                - Chat in H2: 1 point

                ## Who loses points, and why

                ### Mina loses 2 points

                H1: Billing (2nd) · H2: Chat (3rd). Sum 5; alone 3 was possible.

                - Not **Ads**, 1st choice: All seats are held by people who ranked it as high. Held by Wei Li, Zoe.

                ### Omar loses 2 points

                H1: Chat (3rd) · H2: Billing (2nd). Sum 5; alone 3 was possible.

                - Not **Ads**, 1st choice: All seats are held by people who ranked it as high. Held by Wei Li, Zoe.

                ### Zoe loses 2 points

                H1: Docs (3rd) · H2: Ads (1st). Sum 4; alone 2 was possible.

                - Not **Chat**, 2nd choice: A trial tells what it would cost: `trellis why-not`.

                ### Noor Ali loses 1 point

                H1: Billing (not ranked, pinned) · H2: Docs (not ranked). Sum 4; alone 3 was possible.

                - Not **Chat**, 1st choice: A trial tells what it would cost: `trellis why-not`.

                ### Wei Li loses 1 point

                H1: Ads (1st) · H2: Billing (2nd). Sum 3; alone 3 was possible; 1 point carried over.

                ## Who gets the best they could have had alone

                - **Ben**: H1 and H2: Chat (2nd)
                """);
    }

    @Test
    void otherPoliciesSayWhatTheyAreAbout() {
        Cohort cohort = cohort();
        assertThat(document(cohort, Policy.MOST_FIRST_CHOICES)).startsWith("""
                        # Story: reasons

                        Policy **most first choices**: then most second choices, and so on.

                        ## Proven: no plan gives more first choices, then second, and so on
                        """).doesNotContain("Scarce seats");
        assertThat(document(cohort, Policy.GENEROUS)).startsWith("""
                # Story: reasons

                Policy **generous**: as few placements as possible at the worst choice, then the next.

                ## Proven: no plan gives fewer bad placements
                """).doesNotContain("Scarce seats");
        assertThat(document(cohort, Policy.STABLE)).startsWith("""
                # Story: reasons

                Policy **stable**: as few pairs as can be of a person and a team that would rather have each other.

                ## Proven: no person and team would rather have each other
                """);
    }

    /** Where the prices of the plan tell it, the reason says what a seat that is free would cost others. */
    @Test
    void aFreeSeatIsNotForFree() {
        assertThat(document(CohortGenerator.generate(Recipe.of(8, 13, 3, 3)), Policy.FAIREST))
                .contains("Not **Search**, 3rd choice: With it, at least 1 more person would lose 2 points or more,"
                        + " if not worse.")
                .contains("\n*… if not worse*: that is what it costs at the least, unless something further up in this"
                        + " table gets worse instead.\n");
    }

    /** Seats of one team that are as scarce in every period stand in one line. */
    @Test
    void seatsThatAreAsScarceAsEachOtherAreOneLine() {
        Cohort cohort = Story.of(3)
                .teams("ads=1", "maps=3", "chat=3", "docs=3")
                .person("mina", "ads", "maps", "chat")
                .person("omar", "ads", "maps", "chat")
                .person("wei", "ads", "maps", "chat")
                .person("noor", "ads", "maps", "chat")
                .cohort();
        assertThat(document(cohort, Policy.FAIREST)).contains("about:\n\n- Ads in H1, H2 or H3: 3 points\n\n## Who");
    }

    @Test
    void onlyWordsThatAreUsedAreExplained() {
        assertThat(document(cohort(), Policy.FAIREST)).doesNotContain("if not worse");
    }

    @Test
    void nobodyIsListedAsLosingWhereNobodyLoses() {
        Cohort cohort = Story.of(1).teams("ads=1").person("mina", "ads").cohort();
        assertThat(document(cohort, Policy.FAIREST))
                .doesNotContain("## Who loses points, and why")
                .endsWith("""

                        ## Who gets the best they could have had alone

                        - **Mina**: H1: Ads (1st)
                        """);
        Cohort other =
                Story.of(1).teams("ads=0", "maps=1").person("mina", "ads").cohort();
        assertThat(document(other, Policy.FAIREST)).doesNotContain("## Who gets the best they could have had alone");
        assertThat(new Reasons(PlanReading.of(cohort, Story.plan(cohort))).of(cohort.associate("mina")))
                .isEqualTo("""
                        ### Mina gets the best there is alone

                        H1: Ads (1st). Sum 1.
                        """);
    }

    /** Of two teams in one group either is as good: the other is not missed. */
    @Test
    void whatIsRankedAlikeIsNotMissed() {
        Cohort cohort = Story.of(1)
                .teams("ads=0", "billing=1", "chat=1")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina")
                        .preferences(Preferences.list(List.of(List.of("ads"), List.of("billing", "chat"))))
                        .build())
                .cohort();
        assertThat(document(cohort, Policy.FAIREST))
                .contains("- Not **Ads**, 1st choice: ")
                .doesNotContain("Not **Billing**")
                .doesNotContain("Not **Chat**");
    }

    /** What is open is not called proven. */
    @Test
    void anOpenStageIsCalledOpen() {
        Cohort cohort = cohort();
        Plan plan = plan(cohort, Policy.FAIREST);
        StageProof first = plan.certificate().stages().getLast();
        StageProof open = new StageProof(
                first.name(),
                first.value(),
                first.value() + 1,
                first.den(),
                first.prices(),
                first.multipliers(),
                StageProof.Kind.SEARCH);
        Plan unproven = new Plan(
                plan.assignments(), new Certificate(Certificate.FORMAT, "", "", Policy.FAIREST, List.of(open)));
        assertThat(new Reasons(PlanReading.of(cohort, unproven)).document())
                .contains("## Not proven: 1 line below may still be improved")
                .contains("| 2 first choices | 2 | 3 | open |");
    }

    private static Cohort cohort() {
        Cohort story = Story.of(2)
                .teams("ads=1", "billing=2", "chat=1", "docs=2")
                .person("mina", "ads", "billing", "chat")
                .person("omar", "ads", "billing", "chat")
                .person("zoe", "ads", "chat", "docs")
                .person("ben", "ads", "chat", "docs")
                .person(Associate.named("noor", BOTH)
                        .name("Noor Ali")
                        .preferences(Preferences.strict("chat"))
                        .pins(List.of(new Pin("billing-1", Pin.Kind.PINNED, "Dana")))
                        .build())
                .person(Associate.named("wei", BOTH)
                        .name("Wei Li")
                        .preferences(Preferences.strict("ads", "billing", "docs"))
                        .credit(1)
                        .build())
                .cohort();
        List<Slot> slots = new ArrayList<>(story.slots());
        slots.add(Slot.of("chat-12", "chat", BOTH).build());
        return story.withSlots(slots);
    }

    private static String document(Cohort cohort, Policy policy) {
        return new Reasons(PlanReading.of(cohort, plan(cohort, policy))).document();
    }

    private static Plan plan(Cohort cohort, Policy policy) {
        return ((Outcome.Planned) Planner.plan(cohort, policy, Limits.of(Duration.ofMinutes(1)), Progress.SILENT))
                .plan();
    }
}
