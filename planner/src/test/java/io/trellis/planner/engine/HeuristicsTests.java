package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What large cohorts are planned by, on small ones where everything can be checked. */
class HeuristicsTests {

    private static final Criterion LEANING = new Criterion.Steep(3);
    private static final int ROUNDS = 100;

    private final Problem generated = new Problem(CohortGenerator.generate(Recipe.of(30, 10, 3, 1)));

    @Test
    void seatingKeepsEveryRule() {
        int seated = 0;
        for (int seed = 0; seed < 30; seed++) {
            var problem = new Problem(RandomCohorts.of(seed));
            if (problem.stranded.isEmpty()) {
                var plan = seated(problem, budget());
                if (plan != null) {
                    assertThat(plan).as("seed %d", seed).allMatch(Path::isComplete);
                    assertThat(problem.keepsRows(plan)).as("seed %d", seed).isTrue();
                    seated++;
                }
            }
        }
        assertThat(seated).isGreaterThan(12);
    }

    /** Without time nobody is seated, and the same cohort is seated the same way again. */
    @Test
    void seatingIsOverWhenTheTimeIs() {
        assertThat(seated(generated, new Budget(Duration.ZERO, Progress.SILENT)))
                .isNull();
        assertThat(seated(generated, budget())).isNotNull().isEqualTo(seated(generated, budget()));
    }

    /** Fewer people lose anything, and no more lose the most than before. */
    @Test
    void groupsThatArePlannedAnewImproveThePlan() {
        var plan = Objects.requireNonNull(seated(generated, budget()));
        var next = new Criterion.RegretAtLeast(1);
        int worst = worst(plan);
        var done = new Criterion.RegretAtLeast(worst);
        var frozen = List.of(new Frozen(done, generated.value(done, plan), 0));
        var levels = new Levels(worst, Integer.MAX_VALUE);
        var better = new Neighborhoods(generated, Policy.FAIREST, new HighsOptimizer(), budget(), frozen, levels)
                .improve(next, plan, Long.MAX_VALUE);
        assertThat(generated.value(next, better)).isGreaterThan(generated.value(next, plan));
        assertThat(generated.value(done, better)).isGreaterThanOrEqualTo(generated.value(done, plan));
        assertThat(better).allMatch(levels::allow);
        assertThat(generated.keepsRows(better)).isTrue();
        assertThat(new Neighborhoods(generated, Policy.FAIREST, new HighsOptimizer(), budget(), frozen, levels)
                        .improve(next, plan, generated.value(next, plan)))
                .as("the target is reached already")
                .isEqualTo(plan);
    }

    @Test
    void partsFitBackIntoTheirPlan() {
        for (int seed = 0; seed < 25; seed++) {
            var problem = new Problem(RandomCohorts.of(seed));
            var plan = problem.stranded.isEmpty() ? seated(problem, budget()) : null;
            if (plan != null) {
                fits(problem, plan, new Random(seed));
            }
        }
        fits(generated, Objects.requireNonNull(seated(generated, budget())), new Random(1));
    }

    /** What is a plan of the part is a plan of the whole, and counts for as much. */
    private static void fits(Problem problem, List<Path> plan, Random random) {
        int size = Math.max(1, problem.people.size() / 2);
        var members =
                random.ints(0, problem.people.size()).distinct().limit(size).toArray();
        var part = new Part(problem, plan, members);
        assertThat(part.with(part.plan())).isEqualTo(plan);
        assertThat(part.plan()).allMatch(Path::isComplete);
        assertThat(part.problem().keepsRows(part.plan())).isTrue();
        for (var criterion : List.of(new Criterion.RankIs(1), new Criterion.Exposure(), new Criterion.Stars())) {
            long others = 0;
            for (var path : plan) {
                others += Arrays.stream(members).anyMatch(member -> member == path.person().index)
                        ? 0
                        : criterion.of(path);
            }
            assertThat(problem.value(criterion, plan) - part.problem().value(criterion, part.plan()))
                    .isEqualTo(others);
            assertThat(part.left(new Frozen(criterion, problem.value(criterion, plan), 2)))
                    .isEqualTo(new Frozen(criterion, part.problem().value(criterion, part.plan()), 2));
        }
        assertThat(part.plan())
                .allSatisfy(path -> assertThat(part.inside(part.outside(path))).isEqualTo(path));
        assertThat(plan)
                .allSatisfy(path -> assertThat(part.inside(path) != null)
                        .isEqualTo(Arrays.stream(members).anyMatch(member -> member == path.person().index)));
        var seats = new Criterion.PrioritySeats();
        assertThat(part.left(new Frozen(seats, problem.value(seats, plan), 0)).value())
                .isEqualTo(part.problem().value(seats, part.plan()));
        var again = seated(part.problem(), budget());
        if (again != null) {
            var whole = part.with(again);
            assertThat(problem.keepsRows(whole)).isTrue();
            assertThat(whole).allMatch(Path::isComplete);
            assertThat(problem.value(seats, whole) - problem.value(seats, plan))
                    .isEqualTo(
                            part.problem().value(seats, again) - part.problem().value(seats, part.plan()));
        }
    }

    private static Budget budget() {
        return new Budget(Duration.ofSeconds(60), Progress.SILENT);
    }

    private static List<Path> seated(Problem problem, Budget budget) {
        return new Seating(problem, LEANING, budget).find(ROUNDS);
    }

    private static int worst(List<Path> plan) {
        return plan.stream()
                .mapToInt(path -> path.person().regret(path.points()))
                .max()
                .orElseThrow();
    }
}
