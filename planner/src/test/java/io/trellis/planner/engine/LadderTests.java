package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Policy;
import io.trellis.planner.Published;
import io.trellis.planner.Story;
import io.trellis.planner.engine.Criterion.Exposure;
import io.trellis.planner.engine.Criterion.RankAtLeast;
import io.trellis.planner.engine.Criterion.RankIs;
import io.trellis.planner.engine.Criterion.RegretAtLeast;
import io.trellis.planner.engine.Criterion.Stars;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The order of stages, which holds wherever the way up is taken up again. */
class LadderTests {

    private final Problem problem = new Problem(CohortGenerator.generate(Recipe.of(20, 13, 3, 1)));

    @Test
    void levelsGoDownFromTheWorst() {
        assertThat(climbed(Policy.FAIREST, 3))
                .containsExactly(
                        new RegretAtLeast(3),
                        new RegretAtLeast(2),
                        new RegretAtLeast(1),
                        new RankIs("first", 1),
                        new Stars(),
                        new Exposure());
        assertThat(climbed(Policy.GENEROUS, 3))
                .startsWith(new RankAtLeast(3), new RankAtLeast(2), new RankIs("first", 1));
    }

    @Test
    void aWorstLevelThatCannotGetBetterHasNoStage() {
        assertThat(climbed(Policy.FAIREST, 0)).startsWith(new RankIs("first", 1));
        assertThat(climbed(Policy.GENEROUS, 1)).startsWith(new RankIs("first", 1));
    }

    @Test
    void ranksGoUpToTheLastThatAnybodyCanGet() {
        var stages = climbed(Policy.MOST_FIRST_CHOICES, 99);
        assertThat(stages).startsWith(new RankIs(1), new RankIs(2)).contains(new Stars());
        assertThat(stages).doesNotContain(new RankIs("first", 1), new RankIs(99));
    }

    /** The worst level first, then the stages in their order. */
    @Test
    void aPlanIsBetterByTheFirstStageThatDiffers() {
        var cohort = rivals();
        var small = new Problem(cohort);
        var ladder = new Ladder(small, Policy.FAIREST);
        var best = EveryPlan.inTeams(small, "atlas", "comet");
        var other = EveryPlan.inTeams(small, "beacon", "atlas");
        var worse = EveryPlan.inTeams(small, "comet", "atlas");
        var stages = List.of(
                new Frozen(new RegretAtLeast(1), -1, 0),
                new Frozen(new Criterion.Kept(Map.of("ada", Set.of("atlas-1"))), 0, 0));
        assertThat(ladder.isBetter(best, worse, List.of())).as("worst level").isTrue();
        assertThat(ladder.isBetter(worse, best, stages)).isFalse();
        assertThat(ladder.isBetter(best, other, stages)).as("last stage").isTrue();
        assertThat(ladder.isBetter(other, best, stages)).isFalse();
        assertThat(ladder.isBetter(best, other, stages.subList(0, 1)))
                .as("equal")
                .isFalse();
        assertThat(ladder.isBetter(best, best, stages)).isFalse();
    }

    /** Although the only stage asked about says the contrary. */
    @Test
    void aPlanWithFewerPeopleAtTheWorstLevelIsBetter() {
        var cohort = Story.of(1)
                .teams("atlas=1", "beacon=1", "comet=1", "delta=1")
                .person("ada", "atlas", "beacon", "comet", "delta")
                .person("ben", "beacon", "comet", "atlas", "delta")
                .person("cleo", "beacon", "atlas", "delta", "comet")
                .person("dan", "atlas", "beacon", "comet", "delta")
                .cohort();
        var four = new Problem(cohort);
        var ladder = new Ladder(four, Policy.FAIREST);
        var oneLosesThree = EveryPlan.inTeams(four, "beacon", "comet", "atlas", "delta");
        var twoLoseThree = EveryPlan.inTeams(four, "atlas", "beacon", "comet", "delta");
        var anyLoss = List.of(new Frozen(new RegretAtLeast(1), -4, 0));
        assertThat(ladder.isBetter(oneLosesThree, twoLoseThree, anyLoss)).isTrue();
        assertThat(ladder.isBetter(twoLoseThree, oneLosesThree, anyLoss)).isFalse();
    }

    /** What comes before the levels counts before the worst of them, what comes after does not. */
    @Test
    void changesCountBeforeTheWorstLevelAndFirstChoicesAfterIt() {
        var cohort = rivals().withPublished(new Published(
                new TreeMap<>(Map.of("ada", List.of("comet-1"), "ben", List.of("atlas-1"))),
                Collections.emptySortedSet(),
                0));
        var small = new Problem(cohort);
        var ladder = new Ladder(small, Policy.FAIREST);
        var published = EveryPlan.inTeams(small, "comet", "atlas");
        var moved = EveryPlan.inTeams(small, "beacon", "atlas");
        var changes = List.of(new Frozen(new Criterion.Changes(), 0, 0));
        assertThat(ladder.isBetter(moved, published, List.of())).isTrue();
        assertThat(ladder.isBetter(moved, published, changes)).isFalse();
        assertThat(ladder.isBetter(published, moved, changes)).isTrue();
        var first = List.of(new Frozen(new RankIs("first", 1), 0, 0));
        var unfair = EveryPlan.inTeams(small, "atlas", "beacon");
        var fair = EveryPlan.inTeams(small, "beacon", "comet");
        assertThat(ladder.isBetter(fair, unfair, first)).isTrue();
        assertThat(ladder.isBetter(unfair, fair, first)).isFalse();
    }

    @Test
    void peopleAreSeatedInSmallNumbers() {
        assertThat(new Ladder(problem, Policy.FAIREST).seating()).isEqualTo(new Criterion.Steep(3));
        assertThat(new Ladder(problem, Policy.GENEROUS).seating()).isEqualTo(new Criterion.RankSum(2));
        assertThat(new Ladder(problem, Policy.MOST_FIRST_CHOICES).seating()).isEqualTo(new Criterion.RankSum(1));
        assertThat(new Ladder(problem, Policy.STABLE).seating()).isEqualTo(new Criterion.RankSum(1));
    }

    /** Programs of few people hardly need to be led. */
    @Test
    void firstPlansLeanToWhatTheStagesAskFor() {
        var large = new Problem(problem.cohort, 1);
        assertThat(new Ladder(problem, Policy.FAIREST).leaning()).isEqualTo(new Criterion.Steep(5));
        assertThat(new Ladder(problem, Policy.MOST_FIRST_CHOICES).leaning()).isEqualTo(new Criterion.BestRanks());
        assertThat(new Ladder(problem, Policy.GENEROUS).leaning()).isEqualTo(new Criterion.RankSum(2));
        assertThat(new Ladder(large, Policy.GENEROUS).leaning()).isEqualTo(new Criterion.WorstRanks());
    }

    @Test
    void onlyLevelsAndWhatComesAfterThemRuleLevelsOut() {
        var fairest = new Ladder(problem, Policy.FAIREST);
        assertThat(fairest.comesAfterLevels(Objects.requireNonNull(fairest.next(List.of(), 3))))
                .isTrue();
        assertThat(fairest.comesAfterLevels(Objects.requireNonNull(fairest.next(List.of(), 0))))
                .isTrue();
        var ranks = new Ladder(problem, Policy.MOST_FIRST_CHOICES);
        assertThat(ranks.comesAfterLevels(Objects.requireNonNull(ranks.next(List.of(), 3))))
                .isFalse();
    }

    private List<Criterion> climbed(Policy policy, int worst) {
        var ladder = new Ladder(problem, policy);
        List<Frozen> done = new ArrayList<>();
        for (var step = ladder.next(done, worst); step != null; step = ladder.next(done, worst)) {
            done.add(new Frozen(step.criterion(), 0, step.allowance()));
        }
        return done.stream().map(Frozen::criterion).toList();
    }

    /** Two who both want Atlas first, and Comet last or Beacon last. */
    private static Cohort rivals() {
        return Story.of(1)
                .teams("atlas=1", "beacon=1", "comet=1")
                .person("ada", "atlas", "beacon", "comet")
                .person("ben", "atlas", "comet", "beacon")
                .cohort();
    }
}
