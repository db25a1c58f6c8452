package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import io.trellis.planner.Scope;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import io.trellis.planner.explain.Explanation.Kind;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trial says to the person who asked: who pays, who gains, what all would notice. */
class WhyNotWordsTests {

    @Test
    void aFreeChoiceIsCalledOne() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina Haddad")
                        .preferences(Preferences.list(List.of(List.of("ads", "maps"))))
                        .build())
                .cohort();
        String other = Story.plan(cohort).bundle(cohort, "mina").ids().equals(List.of("ads-1")) ? "maps" : "ads";
        WhyNot.Answer answer = ask(cohort, "mina", other);
        assertThat(answer.explanation())
                .isEqualTo(new Explanation(
                        "mina",
                        other,
                        Kind.OPEN,
                        "Nobody would lose: it is as good a plan, and the choice between them was free. Mina would"
                                + " gain nothing",
                        true,
                        List.of()));
        assertThat(answer.changes()).hasSize(1);
        assertThat(answer.tried()).isNotNull();
    }

    /** Ads and Maps are as good for Mina, but Ads has her star. */
    @Test
    void whatThePlanLosesIsNotCalledFree() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person(Associate.named("mina", Periods.of(0))
                        .name("Mina Haddad")
                        .preferences(Preferences.list(List.of(List.of("ads", "maps")))
                                .withStars(List.of("ads")))
                        .build())
                .cohort();
        assertThat(ask(cohort, "mina", "maps").explanation())
                .isEqualTo(new Explanation(
                        "mina",
                        "maps",
                        Kind.WOULD_WORSEN,
                        "Nobody would lose points, but 1 fewer starred team would be given. Mina would gain nothing",
                        true,
                        List.of()));
    }

    /** Omar would rather have Ads, but Maps is what he knows. */
    @Test
    void changesOfAKnownPlanAreNotCalledFree() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("omar", "ads", "maps")
                .cohort()
                .withPublished(new Published(
                        new TreeMap<>(Map.of("omar", List.of("maps-1"))), Collections.emptySortedSet(), 0));
        Explanation why = ask(cohort, "omar", "ads").explanation();
        assertThat(why.kind()).isEqualTo(Kind.WOULD_WORSEN);
        assertThat(why.sentence())
                .isEqualTo("Nobody would lose points, but 1 more placement would change. Omar would gain 1 point");
    }

    /** Mina has her second choice, Omar and Wei their first ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mina | ads | FULL | It would cost Omar 1 point and 1 other person some. Mina would gain 1 point. 2 people would lose points, not 1
            mina | maps | FULL | It would cost Mina more than it gives. Mina would lose 1 point. 1 person would lose 2 points or more, not 0
            mina | chat | WOULD_WORSEN | It would cost Mina more than it gives. Mina would lose 1 point. 1 person would lose 2 points or more, not 0
            omar | chat | WOULD_WORSEN | It would cost Omar more than it gives. Omar would lose 2 points. 1 person would lose 2 points or more, not 0
            wei | chat | WOULD_WORSEN | It would cost Wei more than it gives. Wei would lose 1 point. 2 people would lose points, not 1
            """)
    void whoPaysIsNamedFirst(String person, String team, Kind kind, String sentence) {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "ads", "docs")
                .person("omar", "ads", "maps")
                .person("wei", "maps", "chat")
                .cohort();
        Explanation why = ask(cohort, person, team).explanation();
        assertThat(why.sentence()).isEqualTo(sentence);
        assertThat(why.kind()).isEqualTo(kind);
        assertThat(why.proven()).isTrue();
    }

    /** The same number of people lose as much, but of the two only Mina can have a first choice. */
    @Test
    void firstChoicesCountWherePointsAreTheSame() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "zoo=1")
                .person("mina", "ads", "maps")
                .person("ben", "zoo", "ads", "maps")
                .cohort();
        Cohort closed = cohort.withSlots(cohort.slots().stream()
                .filter(slot -> !slot.team().equals("zoo"))
                .toList());
        assertThat(ask(closed, "ben", "ads").explanation().sentence())
                .isEqualTo("It would cost Mina 1 point. Ben would gain 1 point. There would be 0 first choices, not 1");
    }

    @Test
    void severalWhoPayAreCounted() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "chat=1", "docs=1", "edge=1")
                .person("mina", "ads", "edge")
                .person("omar", "ads", "maps")
                .person("wei", "maps", "chat")
                .person("zoe", "chat", "docs")
                .cohort();
        assertThat(ask(cohort, "mina", "ads").explanation().sentence())
                .isEqualTo("It would cost Omar 1 point and 2 others some. Mina would gain 1 point."
                        + " 3 people would lose points, not 1");
    }

    /** Ads in H1 would cost Mina two points, Ads in H2 none but her star: the milder one is tried on. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void ofSeveralSlotsTheMilderOneIsShown(int dear, int cheap) {
        Cohort story = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "maps", "chat", "ads", "docs")
                .cohort();
        Cohort cohort = story.withSlots(story.slots().stream()
                .filter(slot -> !slot.id().equals("maps-" + cheap) && !slot.id().equals("chat-" + dear))
                .toList());
        WhyNot.Answer answer = ask(cohort, "mina", "ads");
        assertThat(answer.tried()).isNotNull();
        assertThat(answer.tried().plan().assignments().get("mina")).contains("ads-" + cheap, "maps-" + dear);
        assertThat(answer.changes()).extracting(Change::gain).containsExactly(-1);
    }

    @Test
    void whatNoPlanAllowsIsSaid() {
        Cohort cohort = Story.of(1)
                .teams("ads=2", "maps=2")
                .person("mina", "ads", "maps")
                .coupling(new Coupling.Cap(new Scope(Dimension.TEAM, "ads"), Periods.of(0), 0))
                .cohort();
        WhyNot.Answer answer = ask(cohort, "mina", "ads");
        assertThat(answer.explanation())
                .isEqualTo(new Explanation(
                        "mina",
                        "ads",
                        Kind.COVERAGE,
                        "No plan with it keeps every rule: a seat that must be filled would stand empty, or a limit"
                                + " be broken",
                        true,
                        List.of()));
        assertThat(answer.tried()).isNull();
    }

    /** Where a trial ends before there is a plan, what is known at once is all that is said. */
    @Test
    void aTrialThatIsStoppedProvesNothing() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort();
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        Associate loser = reading.people().getFirst().associate();
        Progress stopped = new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        WhyNot.Answer answer = new WhyNot(reading, Story.limits(), stopped).ask(loser, cohort.team("ads"));
        assertThat(answer.explanation()).isEqualTo(new ReasonsAtOnce(reading).whyNot(loser, cohort.team("ads")));
        assertThat(answer.changes()).isEmpty();
    }

    /** Where an earlier stage is open, a better plan may have the team: what was tried and what is sure are told apart. */
    @Test
    void whatIsNotCertainIsNotSaidAsIfItWere() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1", "zoo=1")
                .person("mina", "ads", "maps")
                .person("ben", "zoo", "ads", "maps")
                .cohort();
        Cohort closed = cohort.withSlots(cohort.slots().stream()
                .filter(slot -> !slot.team().equals("zoo"))
                .toList());
        PlanReading reading = PlanReading.of(closed, opened(Story.plan(closed)));
        Explanation why = new WhyNot(reading, Story.limits(), Progress.SILENT)
                .ask(closed.associate("ben"), closed.team("ads"))
                .explanation();
        assertThat(why.proven()).isFalse();
        assertThat(why.kind()).isEqualTo(Kind.FULL);
        assertThat(why.sentence())
                .isEqualTo("As far as was tried: It would cost Mina 1 point. Ben would gain 1 point. There would be 0"
                        + " first choices, not 1; for certain, there would be at least 1 fewer first choice,"
                        + " if not worse");
    }

    /** The same plan, when nothing proves its first stage. */
    private static Plan opened(Plan plan) {
        List<StageProof> stages = new ArrayList<>(plan.certificate().stages());
        StageProof first = stages.getFirst();
        stages.set(
                0,
                new StageProof(
                        first.name(),
                        first.value(),
                        first.bound() + 1,
                        first.den(),
                        first.prices(),
                        first.multipliers(),
                        StageProof.Kind.SEARCH));
        Certificate old = plan.certificate();
        return new Plan(
                plan.assignments(), new Certificate(old.format(), old.cohort(), old.plan(), old.policy(), stages));
    }

    @Test
    void whoMovesIsFew() {
        Cohort cohort = CohortGenerator.generate(Recipe.of(30, 14, 3, 5));
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        WhyNot whyNot = new WhyNot(reading, Story.limits(), Progress.SILENT);
        int asked = 0;
        for (PlanReading.Person person : reading.people()) {
            String wish = person.associate().preferences().inOrder().getFirst();
            WhyNot.Answer answer = whyNot.ask(person.associate(), cohort.team(wish));
            if (answer.tried() != null) {
                asked++;
                assertThat(answer.changes()).hasSizeLessThan(15);
                assertThat(answer.explanation().proven()).isTrue();
            }
        }
        assertThat(asked).isGreaterThan(2);
    }

    private static WhyNot.Answer ask(Cohort cohort, String person, String team) {
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        return new WhyNot(reading, Story.limits(), Progress.SILENT).ask(cohort.associate(person), cohort.team(team));
    }
}
