package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import io.trellis.planner.Slot;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What comes out of a solve beside the plan: stages, prices, costs, contradictions. */
class OutcomeTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));

    /** Three want the one seat in Ads; one of them gets it, one the second choice. */
    private static final Story CONTESTED = Story.of(1)
            .teams("ads=1", "maps=1", "chat=1")
            .person("mina", "ads", "maps", "chat")
            .person("omar", "ads", "maps", "chat")
            .person("wei", "ads", "maps", "chat");

    @Test
    void everyPolicyHasItsStages() {
        assertThat(names(CONTESTED.cohort(), Policy.FAIREST)).containsExactly("regret>=2", "regret>=1", "first");
        assertThat(names(CONTESTED.cohort(), Policy.GENEROUS)).containsExactly("rank>=3", "rank>=2", "first");
        assertThat(names(CONTESTED.cohort(), Policy.MOST_FIRST_CHOICES)).containsExactly("rank=1", "rank=2", "rank=3");
        assertThat(names(CONTESTED.cohort(), Policy.STABLE)).containsExactly("blocking");
    }

    @Test
    void stagesThatCannotMatterAreLeftOut() {
        Cohort cohort = slots(
                people(
                        CONTESTED.cohort(),
                        person -> person.with()
                                .preferences(person.preferences().withStars(List.of("maps")))
                                .credit(person.id().equals("wei") ? -2 : 0)
                                .build()),
                slot -> slot.with().priority(1).exposure(Map.of("care", 1)).build());
        Cohort published = cohort.withPublished(
                new Published(new TreeMap<>(Map.of("mina", List.of("ads-1"))), Collections.emptySortedSet(), 0));
        assertThat(names(published, Policy.MOST_FIRST_CHOICES))
                .containsExactly("priority", "changes", "rank=1", "rank=2", "rank=3", "stars", "exposure");
        assertThat(names(published, Policy.FAIREST))
                .as("down to one more than the smallest credit")
                .containsExactly(
                        "priority", "changes", "regret>=1", "regret>=0", "regret>=-1", "first", "stars", "exposure");
        assertThat(names(published, Policy.STABLE)).containsExactly("priority", "changes", "blocking");
    }

    /** No fractions and nothing that weighs nothing. */
    @Test
    void aProofIsAsPlainAsCanBe() {
        var planned = planned(CONTESTED.cohort(), Policy.FAIREST);
        assertThat(planned.plan().certificate().stages())
                .allSatisfy(stage -> {
                    assertThat(stage.kind()).isEqualTo(StageProof.Kind.PRICE);
                    assertThat(stage.bound()).isEqualTo(stage.value());
                    assertThat(stage.den()).isEqualTo(1);
                    assertThat(stage.prices().values()).doesNotContain(0L);
                    assertThat(stage.multipliers().values()).allMatch(weight -> weight > 0);
                })
                .extracting(StageProof::value)
                .containsExactly(-1L, -2L, 1L);
    }

    @Test
    void statsSayWhatItCost() {
        var planned = planned(CONTESTED.cohort(), Policy.FAIREST);
        var stats = planned.stats();
        assertThat(stats.engine()).startsWith("HiGHS ");
        assertThat(stats.columns()).as("three people, three paths each").isEqualTo(9);
        assertThat(stats.solves()).isZero();
        assertThat(stats.stages()).hasSize(3).allMatch(time -> !time.isNegative());
        assertThat(stats.stages().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(stats.elapsed());
    }

    @Test
    void everyStageReportsWhereItStands() {
        List<Progress.Step> steps = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void report(Step step) {
                steps.add(step);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        Planner.plan(CONTESTED.cohort(), Policy.FAIREST, LIMITS, progress);
        assertThat(steps)
                .extracting(Progress.Step::stage)
                .startsWith("regret>=2")
                .endsWith("first");
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.value()).isNotNull();
            assertThat(step.bound()).isNotNull().isGreaterThanOrEqualTo(step.value());
        });
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(Progress.Step::elapsed));
    }

    @Test
    void whoHasNoPathIsNamed() {
        Cohort cohort = Story.of(1)
                .teams("ads=2")
                .person("mina", "ads")
                .person(Associate.named("omar", Periods.of(0))
                        .preferences(Preferences.NONE.withVetoes(List.of("ads")))
                        .build())
                .cohort();
        assertThat(Planner.plan(cohort, Policy.FAIREST, LIMITS, Progress.SILENT))
                .isEqualTo(new Outcome.Infeasible(List.of("omar"), List.of()));
    }

    /** One seat for two people, and a third whom that does not concern. */
    @Test
    void rowsThatContradictEachOtherAreNamed() {
        Cohort cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person(only("mina", "maps"))
                .person(only("omar", "maps"))
                .person(only("wei", "ads"))
                .cohort();
        assertThat(Planner.plan(cohort, Policy.FAIREST, LIMITS, Progress.SILENT))
                .isEqualTo(new Outcome.Infeasible(List.of("mina", "omar"), List.of("seats:ads-1")));
    }

    private static Associate only(String id, String vetoed) {
        return Associate.named(id, Periods.of(0))
                .preferences(Preferences.NONE.withVetoes(List.of(vetoed)))
                .build();
    }

    private static List<String> names(Cohort cohort, Policy policy) {
        return planned(cohort, policy).plan().certificate().stages().stream()
                .map(StageProof::name)
                .toList();
    }

    private static Outcome.Planned planned(Cohort cohort, Policy policy) {
        return (Outcome.Planned) Planner.plan(cohort, policy, LIMITS, Progress.SILENT);
    }

    private static Cohort people(Cohort cohort, UnaryOperator<Associate> change) {
        return cohort.withAssociates(cohort.associates().stream().map(change).toList());
    }

    private static Cohort slots(Cohort cohort, UnaryOperator<Slot> change) {
        return cohort.withSlots(cohort.slots().stream().map(change).toList());
    }
}
