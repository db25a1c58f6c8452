package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Certificate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two plans compared: person by person, and as a whole. */
class ChangeTests {

    private final Cohort cohort = Story.of(2)
            .teams("ads=2", "billing=2", "chat=2")
            .person("mina", "ads", "billing", "chat")
            .person("omar", "ads", "billing")
            .person("wei", "chat", "billing", "ads")
            .cohort();

    @Test
    void whoLosesMostComesFirst() {
        PlanReading before = reading(
                cohort,
                Policy.FAIREST,
                Map.of(
                        "mina", List.of("ads-1", "billing-2"),
                        "omar", List.of("chat-1", "billing-2"),
                        "wei", List.of("chat-1", "billing-2")));
        PlanReading after = reading(
                cohort,
                Policy.FAIREST,
                Map.of(
                        "mina", List.of("chat-1", "billing-2"),
                        "omar", List.of("ads-1", "billing-2"),
                        "wei", List.of("chat-1", "billing-2")));
        List<Change> changes = Change.between(before, after);
        assertThat(changes)
                .extracting(change -> change.sentence(after))
                .containsExactly(
                        "Mina: Ads in H1 (1st) → Chat in H1 (3rd), 2 down",
                        "Omar: Chat in H1 (not ranked) → Ads in H1 (1st), 2 up");
        assertThat(changes).extracting(Change::gain).containsExactly(-2, 2);
    }

    /** Less time to fill is no gain and nothing is said of points; a change without a loss says so. */
    @Test
    void whoIsAwayNeitherGainsNorLoses() {
        PlanReading before = reading(cohort, Policy.FAIREST, Map.of("mina", List.of("ads-1", "billing-2")));
        PlanReading less = reading(cohort, Policy.FAIREST, Map.of("mina", List.of("ads-1")));
        PlanReading order = reading(cohort, Policy.FAIREST, Map.of("mina", List.of("billing-1", "ads-2")));
        assertThat(Change.between(before, less))
                .extracting(change -> change.sentence(less))
                .containsExactly("Mina: Billing in H2 (2nd) → away");
        assertThat(Change.between(less, before))
                .extracting(change -> change.sentence(before))
                .containsExactly("Mina: no slot → Billing in H2 (2nd)");
        assertThat(Change.between(before, order))
                .extracting(change -> change.sentence(order))
                .containsExactly("Mina: Ads in H1 (1st), Billing in H2 (2nd) → Billing in H1 (2nd), Ads in H2 (1st), "
                        + "no point lost or gained");
        assertThat(Change.between(before, before)).isEmpty();
    }

    /** By points gained and then by id, not in the order in which people lose points in all. */
    @Test
    void theOrderIsThatOfTheChange() {
        Cohort named = Story.of(1)
                .teams("ads=4", "billing=4", "chat=4")
                .person(person("a1", "Zed", "ads", "billing", "chat"))
                .person(person("b2", "Amy", "ads", "billing", "chat"))
                .person(person("c3", "Bob", "ads", "billing", "chat"))
                .cohort();
        PlanReading before = reading(
                named, Policy.FAIREST, Map.of("a1", List.of("ads-1"), "b2", List.of("ads-1"), "c3", List.of("chat-1")));
        PlanReading after = reading(
                named,
                Policy.FAIREST,
                Map.of("a1", List.of("billing-1"), "b2", List.of("billing-1"), "c3", List.of("billing-1")));
        assertThat(Change.between(before, after))
                .extracting(change -> change.associate().id())
                .containsExactly("a1", "b2", "c3");
        assertThat(Change.between(after, before))
                .extracting(change -> change.associate().id())
                .containsExactly("c3", "a1", "b2");
        assertThat(after.people())
                .as("equal losers by name")
                .extracting(person -> person.associate().name())
                .containsExactly("Amy", "Bob", "Zed");
        assertThat(after.points()).isEqualTo(6);
        assertThat(after.placements()).isEqualTo(3);
    }

    @Test
    void namesakesAreOrderedById() {
        Cohort named = Story.of(1)
                .teams("ads=4")
                .person(person("b2", "Amy", "ads"))
                .person(person("a1", "Amy", "ads"))
                .cohort();
        assertThat(reading(named, Policy.FAIREST, Map.of("b2", List.of("ads-1"), "a1", List.of("ads-1")))
                        .people())
                .extracting(person -> person.associate().id())
                .containsExactly("a1", "b2");
    }

    private static Associate person(String id, String name, String... wishes) {
        return Associate.named(id, Periods.of(0))
                .name(name)
                .preferences(Preferences.strict(wishes))
                .build();
    }

    @Test
    void theFairerPlanIsBetter() {
        assertBetter(Policy.FAIREST, plan("ads-1", "ads-2"), plan("billing-1", "billing-2"));
        assertThat(quality(Policy.FAIREST, plan("ads-1", "billing-2")))
                .isEqualByComparingTo(quality(Policy.FAIREST, plan("billing-1", "ads-2")));
    }

    /** Whatever counts first: two better choices instead of two worse ones. */
    @ParameterizedTest
    @EnumSource
    void whatIsBetterForEverybodyIsBetter(Policy policy) {
        assertBetter(
                policy,
                Map.of("mina", List.of("ads-1"), "omar", List.of("billing-1")),
                Map.of("mina", List.of("billing-1"), "omar", List.of("chat-1")));
    }

    /** Mina in her third choice and Omar in his first, or both in their second. */
    @Test
    void policiesDisagreeAboutWhichIsBetter() {
        Map<String, List<String>> uneven = Map.of("mina", List.of("chat-1"), "omar", List.of("ads-1"));
        Map<String, List<String>> even = Map.of("mina", List.of("billing-1"), "omar", List.of("billing-1"));
        assertBetter(Policy.MOST_FIRST_CHOICES, uneven, even);
        assertBetter(Policy.GENEROUS, even, uneven);
        assertBetter(Policy.FAIREST, even, uneven);
    }

    /** Nobody loses more or less, but one plan has a first choice. */
    @Test
    void amongEquallyFairPlansFirstChoicesCount() {
        Cohort one = Story.of(2)
                .teams("ads=1", "billing=1", "chat=1", "docs=1")
                .person(Associate.named("mina", Periods.first(2))
                        .preferences(
                                Preferences.tiers(List.of(List.of("ads"), List.of("billing", "chat"), List.of("docs"))))
                        .build())
                .cohort();
        Map<String, List<String>> uneven = Map.of("mina", List.of("ads-1", "docs-2"));
        Map<String, List<String>> even = Map.of("mina", List.of("billing-1", "chat-2"));
        assertThat(Quality.of(reading(one, Policy.FAIREST, uneven)))
                .isLessThan(Quality.of(reading(one, Policy.FAIREST, even)));
        assertThat(Quality.of(reading(one, Policy.GENEROUS, even)))
                .isLessThan(Quality.of(reading(one, Policy.GENEROUS, uneven)));
    }

    private void assertBetter(Policy policy, Map<String, List<String>> one, Map<String, List<String>> other) {
        assertThat(quality(policy, one)).as("%s", policy).isLessThan(quality(policy, other));
    }

    private Quality quality(Policy policy, Map<String, List<String>> assignments) {
        return Quality.of(reading(cohort, policy, assignments));
    }

    private static Map<String, List<String>> plan(String first, String second) {
        return Map.of("mina", List.of(first, second), "omar", List.of("ads-1", "billing-2"));
    }

    private static PlanReading reading(Cohort cohort, Policy policy, Map<String, List<String>> assignments) {
        return PlanReading.of(
                cohort,
                new Plan(new TreeMap<>(assignments), new Certificate(Certificate.FORMAT, "", "", policy, List.of())));
    }
}
