package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What plans cohorts that are too large to be solved as a whole: prices, seats, parts. */
class LargeCohortTests {

    private static final Limits LIMITS = Limits.of(Duration.ofMinutes(2));
    private static final Budget BUDGET = new Budget(LIMITS.time(), Progress.SILENT);
    private static final Criterion LEANING = new Criterion.Steep(3);
    private static final int ROUNDS = 200;

    private final Optimizer optimizer = Optimizer.available();

    @Test
    void seatsEverybodyByEveryRule() {
        int seated = 0;
        for (int seed = 0; seed < 150; seed++) {
            var problem = new Problem(RandomCohorts.of(seed));
            if (problem.stranded.isEmpty()) {
                var plan = new Seating(problem, LEANING, BUDGET).find(ROUNDS);
                if (plan != null) {
                    assertThat(plan).allMatch(Path::isComplete);
                    assertThat(problem.keepsRows(plan)).as("seed %d", seed).isTrue();
                    seated++;
                }
            }
        }
        assertThat(seated).isGreaterThan(40);
    }

    @Test
    void seatsPairsTogether() {
        var cohort = generated(60, 2);
        var people = cohort.associates();
        var linked = cohort.withCouplings(
                List.of(new Coupling.Linked(people.get(3).id(), people.get(40).id(), Dimension.SITE)));
        var problem = new Problem(linked);
        var plan = new Seating(problem, LEANING, BUDGET).find(ROUNDS);
        assertThat(plan).isNotNull();
        assertThat(problem.keepsRows(plan)).isTrue();
    }

    @Test
    void takesPartsOutOfAPlanAndPutsThemBack() {
        var problem = new Problem(generated(60, 3));
        var plan = seated(problem);
        var random = new Random(1);
        for (int round = 0; round < 20; round++) {
            var members =
                    random.ints(0, problem.people.size()).distinct().limit(12).toArray();
            var part = new Part(problem, plan, members);
            assertThat(part.with(part.plan())).isEqualTo(plan);
            assertThat(part.plan()).allMatch(Path::isComplete);
            assertThat(part.problem().keepsRows(part.plan())).isTrue();
            assertThat(part.problem().rows).hasSizeLessThan(problem.rows.size());
        }
    }

    @Test
    void improvesGroupsAndKeepsWhatIsDone() {
        var problem = new Problem(generated(120, 1));
        var plan = seated(problem);
        int worst = worst(plan);
        var done = new Criterion.RegretAtLeast(worst);
        var next = new Criterion.RegretAtLeast(worst - 1);
        var frozen = List.of(new Frozen(done, problem.value(done, plan), 0));
        var levels = new Levels(worst, Integer.MAX_VALUE);
        var better = new Neighborhoods(problem, Policy.FAIREST, optimizer, BUDGET, frozen, levels)
                .improve(next, plan, problem.value(next, plan) + 2);
        assertThat(problem.keepsRows(better)).isTrue();
        assertThat(problem.value(next, better)).isGreaterThan(problem.value(next, plan));
        assertThat(problem.value(done, better)).isGreaterThanOrEqualTo(problem.value(done, plan));
        assertThat(worst(better)).isLessThanOrEqualTo(worst);
    }

    /** Stopped when all levels are done: each has a bound, and the plan comes close to it. */
    @Test
    void comesCloseToTheBoundsOfAllLevels() {
        var cohort = generated(Problem.LARGE + 20, 2);
        var ties = new AtomicBoolean();
        var progress = new Progress() {
            @Override
            public void report(Step step) {
                ties.set(ties.get() || step.stage().equals("first"));
            }

            @Override
            public boolean cancelled() {
                return ties.get();
            }
        };
        var outcome = new Solver().solve(cohort, Policy.FAIREST, LIMITS, progress);
        var plan = ((Outcome.Planned) outcome).plan();
        assertThat(Verifier.verify(cohort, plan).objections()).isEmpty();
        var levels = plan.certificate().stages().stream()
                .filter(stage -> stage.name().startsWith("regret>="))
                .toList();
        assertThat(levels)
                .hasSizeGreaterThan(3)
                .allSatisfy(stage -> assertThat(stage.bound() - stage.value()).isBetween(0L, 12L));
    }

    private static int worst(List<Path> plan) {
        return plan.stream()
                .mapToInt(path -> path.person().regret(path.points()))
                .max()
                .orElseThrow();
    }

    private static List<Path> seated(Problem problem) {
        var plan = new Seating(problem, LEANING, BUDGET).find(ROUNDS);
        assertThat(plan).isNotNull();
        return plan;
    }

    private static Cohort generated(int associates, long seed) {
        return CohortGenerator.generate(Recipe.of(associates, Math.max(13, associates * 3 / 10), 3, seed));
    }
}
