package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.explain.Explanation.Kind;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTests {

    @Test
    void saysThatSeatsAreHeldByPeopleWhoRankedThemAsHigh() {
        Cohort cohort = Story.of(1)
                .teams("payments=1", "search=1", "maps=2")
                .person("mina", "payments", "search")
                .person("omar", "payments", "maps", "search")
                .cohort();
        String without =
                Story.plan(cohort).bundle(cohort, "mina").ids().equals(List.of("payments-1")) ? "omar" : "mina";
        WhyNot.Answer answer = ask(cohort, without, "payments");
        assertThat(answer.explanation().kind()).isEqualTo(Kind.FULL);
        assertThat(answer.explanation().holders()).hasSize(1);
    }

    @Test
    void saysWhoWouldPay() {
        Cohort cohort = Story.of(1)
                .teams("payments=1", "search=1", "maps=1")
                .person("mina", "payments", "search", "maps")
                .person("chloe", "payments", "maps", "search")
                .person("omar", "search", "payments", "maps")
                .person(Associate.named("luca", Periods.of(0))
                        .leave(Periods.of(0))
                        .build())
                .cohort();
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        Associate loser = reading.people().stream()
                .filter(person -> person.lost() > 0)
                .findFirst()
                .orElseThrow()
                .associate();
        WhyNot.Answer answer =
                ask(cohort, loser.id(), loser.preferences().inOrder().getFirst());
        assertThat(answer.explanation().proven()).isTrue();
        assertThat(answer.changes()).isNotEmpty();
        assertThat(answer.changes().getFirst().gain()).isNegative();
        assertThat(answer.explanation().sentence()).startsWith("It would cost ");
    }

    @Test
    void saysWhichRuleClosesATeam() {
        Cohort cohort = Story.of(1)
                .teams("search=1", "maps=1")
                .person("mina", "maps", "search")
                .cohort();
        Cohort needsSql = cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.team().equals("maps")
                        ? slot.with().skills(List.of("SQL")).build()
                        : slot)
                .toList());
        Explanation why = ask(needsSql, "mina", "maps").explanation();
        assertThat(why.kind()).isEqualTo(Kind.INELIGIBLE);
        assertThat(why.sentence()).isEqualTo("Needs SQL; not in Mina’s skills");
    }

    @Test
    void saysWhoPinned() {
        Cohort cohort = Story.of(1)
                .teams("search=1", "maps=1")
                .person(Associate.named("jonas", Periods.of(0))
                        .name("Jonas Weber")
                        .preferences(Preferences.strict("maps", "search"))
                        .pins(List.of(new Pin("search-1", Pin.Kind.PINNED, "Dana")))
                        .build())
                .cohort();
        Explanation why = ask(cohort, "jonas", "maps").explanation();
        assertThat(why.kind()).isEqualTo(Kind.PINNED);
        assertThat(why.sentence()).isEqualTo("Dana pinned Jonas elsewhere then");
    }

    @Test
    void saysWhichMinimumWouldBeMissed() {
        Cohort cohort = Story.of(2)
                .teams("search=1", "maps=1", "ads=1")
                .person("omar", "maps", "ads", "search")
                .program(new Program(false, 0, Periods.MAX, 0, new TreeMap<>(Map.of("research", 4)), List.of()))
                .cohort();
        Cohort research = cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.team().equals("maps")
                        ? slot
                        : slot.with().exposure(Map.of("research", 2)).build())
                .toList());
        Explanation why = ask(research, "omar", "maps").explanation();
        assertThat(why.kind()).isEqualTo(Kind.CURRICULUM);
        assertThat(why.sentence()).startsWith("Omar needs 4 points of research");
    }

    @Test
    void saysThatASeatWouldStandEmpty() {
        Cohort cohort = Story.of(1)
                .teams("support=1..1", "maps=2")
                .person("omar", "maps", "support")
                .person(Associate.named("mina", Periods.of(0))
                        .preferences(Preferences.strict("maps").withVetoes(List.of("support")))
                        .build())
                .cohort();
        Explanation why = ask(cohort, "omar", "maps").explanation();
        assertThat(why.kind()).isEqualTo(Kind.COVERAGE);
    }

    @Test
    void promisesOnlyWhatATrialConfirms() {
        Cohort cohort = CohortGenerator.generate(Recipe.of(12, 8, 2, 3));
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        ReasonsAtOnce atOnce = new ReasonsAtOnce(reading);
        int asked = 0;
        for (PlanReading.Person person : reading.people()) {
            for (String team : person.associate().preferences().inOrder()) {
                Explanation quick = atOnce.whyNot(person.associate(), cohort.team(team));
                if (quick.proven() && (quick.kind() == Kind.FULL || quick.kind() == Kind.WOULD_WORSEN) && asked++ < 8) {
                    WhyNot.Answer trial = ask(cohort, person.associate().id(), team);
                    assertThat(trial.explanation().kind()).isNotEqualTo(Kind.OPEN);
                }
            }
        }
        assertThat(asked).isPositive();
    }

    /** A stable plan has no prices: of the two slots the one that leaves Mina her first choice is found by solving anew. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void asksAboutStablePlansToo(int dear, int cheap) {
        Cohort story = Story.of(2)
                .teams("ads=1", "maps=1", "chat=1", "docs=1")
                .person("mina", "maps", "chat", "ads", "docs")
                .cohort();
        Cohort cohort = story.withSlots(story.slots().stream()
                .filter(slot -> !slot.id().equals("maps-" + cheap) && !slot.id().equals("chat-" + dear))
                .toList());
        WhyNot.Answer answer = stable(cohort).ask(cohort.associate("mina"), cohort.team("ads"));
        assertThat(answer.explanation().proven()).isFalse();
        assertThat(answer.explanation().sentence())
                .startsWith("As far as was tried: It would cost Mina more than it gives. Mina would lose 1 point");
        assertThat(answer.tried()).isNotNull();
        assertThat(answer.tried().plan().assignments().get("mina")).contains("ads-" + cheap, "maps-" + dear);
    }

    /** Where no plan has the team, that is said; where a team has no slot that the person may have, no other is tried. */
    @Test
    void saysOfStablePlansWhatCannotBe() {
        Cohort cohort = Story.of(1)
                .teams("support=1..1", "maps=2")
                .person("omar", "maps", "support")
                .person(Associate.named("mina", Periods.of(0))
                        .preferences(Preferences.strict("maps").withVetoes(List.of("support")))
                        .build())
                .cohort();
        WhyNot.Answer answer = stable(cohort).ask(cohort.associate("omar"), cohort.team("maps"));
        assertThat(answer.explanation().kind()).isEqualTo(Kind.COVERAGE);
        assertThat(answer.explanation().proven()).isTrue();
        assertThat(answer.tried()).isNull();
    }

    private static WhyNot stable(Cohort cohort) {
        Outcome outcome = Planner.plan(cohort, Policy.STABLE, Story.limits(), Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        PlanReading reading = PlanReading.of(cohort, ((Outcome.Planned) outcome).plan());
        return new WhyNot(reading, Story.limits(), Progress.SILENT);
    }

    private static WhyNot.Answer ask(Cohort cohort, String person, String team) {
        PlanReading reading = PlanReading.of(cohort, Story.plan(cohort));
        return new WhyNot(reading, Story.limits(), Progress.SILENT).ask(cohort.associate(person), cohort.team(team));
    }
}
