package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order in which stages are taken, and where that ends. */
class AscentTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 90);

    @ParameterizedTest
    @EnumSource
    void everyStageIsTakenToItsEnd(Policy policy) {
        Scene.forEach(SEEDS, policy, Duration.ofMinutes(1), scene -> {
            var stages = scene.stages();
            var ladder = scene.ladder();
            new Ascent(scene.problem(), ladder, stages, scene.budget()).run();
            var frozen = stages.frozen();
            for (int s = 0; s < frozen.size(); s++) {
                var stage = frozen.get(s);
                var levels = stage.criterion().comesBeforeLevels() ? Levels.ANY : stages.levels();
                long best =
                        EveryPlan.most(scene.problem(), stage.criterion(), scene.left(frozen.subList(0, s), levels));
                assertThat(stage.value()).as(stage.criterion().name()).isEqualTo(best);
                assertThat(stages.bounds().get(s).value()).isGreaterThanOrEqualTo(best);
            }
            assertThat(scene.left()).contains(stages.plan());
            assertThat(ladder.next(frozen, ladder.reached(stages.plan()).worst()))
                    .isNull();
            var counted = frozen.stream()
                    .filter(stage -> Ladder.level(stage.criterion()).isPresent())
                    .toList();
            assertThat(stages.limited()).isEqualTo(policy == Policy.FAIREST || policy == Policy.GENEROUS);
            if (!counted.isEmpty()) {
                assertThat(counted.getFirst().value())
                        .as("somebody is at the worst level")
                        .isNegative();
                assertThat(stages.levels().worst())
                        .isEqualTo(ladder.reached(stages.plan()).worst())
                        .isEqualTo(Ladder.level(counted.getFirst().criterion()).orElseThrow());
            }
        });
    }

    /** Bounds first, of all stages, then one plan that reaches them. */
    @Test
    void onePlanSettlesWhatPricesSay() {
        assertThat(trace(three(), Policy.FAIREST, Problem.LARGE))
                .containsExactly(
                        "regret>=2 -1 0",
                        "regret>=1 -2 -1",
                        "first 1 1",
                        "regret>=2 -1 -1",
                        "regret>=1 -2 -2",
                        "first 1 1");
    }

    /** Where there are many people, stages that only tell equal plans apart come last and one by one. */
    @Test
    void manyPeopleDoNotLookAheadToTies() {
        assertThat(trace(three(), Policy.FAIREST, 0))
                .containsExactly(
                        "regret>=2 -1 0",
                        "regret>=1 -2 -1",
                        "regret>=2 -1 -1",
                        "regret>=1 -2 -2",
                        "first 1 1",
                        "first 1 1");
    }

    /**
     * The first plan has people who lose 3, and nobody need. All four bounds cannot be met, nor can the two that are tried
     * next; what was proven for the first of these is proven still, and the others are searched one by one.
     */
    @Test
    void whereBoundsCannotBeMetItLooksHalfAsFar() {
        assertThat(trace(mixed(), Policy.FAIREST, Problem.LARGE))
                .containsExactly(
                        "regret>=3 -3 0",
                        "regret>=2 -5 0",
                        "regret>=1 -7 -1",
                        "first 0 3",
                        "regret>=3 -3 0",
                        "regret>=2 -5 -1",
                        "regret>=2 -1 -1",
                        "regret>=1 -6 -4",
                        "first 1 3",
                        "regret>=1 -6 -4",
                        "regret>=1 -6 -4",
                        "regret>=1 -5 -4",
                        "first 2 3",
                        "first 2 3",
                        "first 2 3");
        assertThat(trace(mixed(), Policy.MOST_FIRST_CHOICES, Problem.LARGE))
                .containsExactly(
                        "rank=1 0 7",
                        "rank=2 2 7",
                        "rank=3 2 7",
                        "rank=4 3 3",
                        "rank=1 0 3",
                        "rank=2 2 3",
                        "rank=1 0 3",
                        "rank=1 0 3",
                        "rank=1 2 3",
                        "rank=2 2 4",
                        "rank=2 4 4",
                        "rank=3 1 1",
                        "rank=4 0 0",
                        "rank=3 1 1",
                        "rank=4 0 0");
    }

    /** Once a plan of many people has been made of all bounds, stages come one by one. */
    @Test
    void manyPeopleLookAheadOnce() {
        assertThat(trace(mixed(), Policy.FAIREST, 0))
                .containsExactly(
                        "regret>=2 -1 0",
                        "regret>=1 -5 -1",
                        "regret>=2 -1 -1",
                        "regret>=2 -1 -1",
                        "regret>=1 -5 -4",
                        "regret>=1 -5 -4",
                        "regret>=1 -5 -4",
                        "first 2 3",
                        "first 2 3",
                        "first 2 3");
    }

    /** Mina loses 2 in the first plan and need not: nothing more is said of that level. */
    @Test
    void aLevelThatNobodyNeedHaveIsNoStage() {
        var problem = new Problem(Rivals.story(4)
                .teams("docs=1", "maps=1", "chat=1")
                .person("mina", "docs", "maps", "chat")
                .cohort());
        var plan = EveryPlan.inTeams(problem, "chat", "own0", "own1", "own2", "own3");
        assertThat(traceFrom(problem, plan))
                .containsExactly(
                        "regret>=2 -1 0",
                        "regret>=1 -4 0",
                        "first 1 3",
                        "regret>=1 -4 -2",
                        "regret>=1 -4 -2",
                        "regret>=1 -3 -2",
                        "first 2 3",
                        "first 2 3",
                        "first 2 3");
    }

    /** The plan made of all bounds is there when the first stage is taken. */
    @Test
    void aPlanOfManyPeopleIsMadeOfAllBounds() {
        var problem = new Problem(withThree(Rivals.story(8)), 0);
        var plan = EveryPlan.inTeams(
                problem, "docs", "maps", "own0", "own1", "own2", "own3", "own4", "own5", "own6", "own7", "chat");
        assertThat(traceFrom(problem, plan))
                .containsExactly(
                        "regret>=2 -1 0",
                        "regret>=1 -10 -1",
                        "regret>=2 -1 -1",
                        "regret>=2 -1 -1",
                        "regret>=1 -9 -6",
                        "regret>=1 -9 -6",
                        "regret>=1 -9 -6",
                        "first 2 5",
                        "first 2 5",
                        "first 2 5");
    }

    private static List<String> traceFrom(Problem problem, List<Path> plan) {
        var reports = new ArrayList<Progress.Step>();
        var budget = new Budget(Duration.ofMinutes(1), Scene.heard(reports));
        var optimizer = new HighsOptimizer();
        var ladder = new Ladder(problem, Policy.FAIREST);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var stages = new Stages(problem, ladder, optimizer, budget, master, plan);
            new Ascent(problem, ladder, stages, budget).run();
        }
        return words(reports);
    }

    private static Cohort three() {
        return withThree(Story.of(1));
    }

    private static Cohort mixed() {
        return withThree(Rivals.story(4));
    }

    /** Beside others, three people who want three teams in the same order. */
    private static Cohort withThree(Story story) {
        return story.teams("docs=1", "maps=1", "chat=1")
                .person("mina", "docs", "maps", "chat")
                .person("omar", "docs", "maps", "chat")
                .person("wei", "docs", "maps", "chat")
                .cohort();
    }

    /** What is reported, stage by stage: value and bound. */
    private static List<String> trace(Cohort cohort, Policy policy, int most) {
        List<Progress.Step> reports = new ArrayList<>();
        new Solver(new HighsOptimizer(), most).solve(cohort, policy, Story.limits(), Scene.heard(reports));
        return words(reports);
    }

    private static List<String> words(List<Progress.Step> reports) {
        return reports.stream()
                .map(step -> step.stage() + " " + step.value() + " " + step.bound())
                .toList();
    }
}
