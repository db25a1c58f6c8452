package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The best plans where pairs may have to block, held against every plan there is. */
class StablePlansTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 90);

    private final Optimizer optimizer = new HighsOptimizer();

    /** The best of these plans, and how good it is: pairs, ranks, stars, axes. */
    private static long[] best(Problem problem, List<List<Path>> plans) {
        return plans.stream()
                .map(plan -> quality(problem, plan))
                .max(Arrays::compare)
                .orElseThrow();
    }

    private static long[] quality(Problem problem, List<Path> plan) {
        return new long[] {
            -BlockingPairs.of(problem, plan).size(),
            -plan.stream().mapToInt(Path::points).sum(),
            problem.value(new Criterion.Stars(), plan),
            problem.value(new Criterion.Exposure(), plan)
        };
    }

    /** Random cohorts, and as many of people and teams that all have lists, with rules that tie people together. */
    private static void forEachProblem(BiConsumer<Problem, EveryPlan> visitor) {
        EveryPlan.forEachProblem(SEEDS, visitor);
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = new Problem(coupled(new Random(seed)));
            var every = EveryPlan.of(problem);
            if (!every.plans().isEmpty()) {
                visitor.accept(problem, every);
            }
        }
    }

    private static Cohort coupled(Random random) {
        List<String> teams = new ArrayList<>(List.of("ads", "maps", "chat"));
        int periods = 1 + random.nextInt(2);
        List<String> people =
                new ArrayList<>(List.of("mina", "omar", "wei", "noor", "zoe").subList(0, 6 - 2 * periods + 1));
        var story = Story.of(periods);
        teams.forEach(team -> story.teams(team + "=" + (1 + random.nextInt(2))));
        for (var person : people) {
            Collections.shuffle(teams, random);
            story.person(person, teams.toArray(String[]::new));
        }
        Collections.shuffle(people, random);
        story.coupling(
                random.nextBoolean()
                        ? new Coupling.Linked(people.get(0), people.get(1), Dimension.TEAM)
                        : new Coupling.Separated(people.get(0), people.get(1), Dimension.TEAM));
        return Story.withTeams(story.cohort(), team -> {
            Collections.shuffle(people, random);
            var list = Preferences.strict(
                    people.subList(0, 2 + random.nextInt(people.size() - 1)).toArray(String[]::new));
            return new Team(team.id(), team.name(), team.family(), list.ranks());
        });
    }

    private @Nullable List<Path> agreed(Problem problem, List<Frozen> frozen, List<Path> paths) {
        try (var model = optimizer.model(new Budget(Duration.ofMinutes(1), Progress.SILENT))) {
            return new Agreement(problem, frozen, paths).best(model);
        }
    }

    @Test
    void overAllPathsTheBestPlanOfAllIsFound() {
        int[] blocked = new int[1];
        forEachProblem((problem, every) -> {
            var plan = Objects.requireNonNull(agreed(problem, List.of(), every.all()));
            assertThat(every.plans()).contains(plan);
            assertThat(quality(problem, plan)).isEqualTo(best(problem, every.plans()));
            blocked[0] += BlockingPairs.of(problem, plan).isEmpty() ? 0 : 1;
        });
        assertThat(blocked[0]).as("plans that no pair need block").isGreaterThan(SEEDS / 10);
    }

    /** With stages before, or with some paths only, the best plan is another; sometimes there is none. */
    @Test
    void stagesAndPathsThatAreMissingAreHeededToo() {
        int[] none = new int[1];
        forEachProblem((problem, every) -> {
            var random = new Random(every.plans().size());
            var first = new Criterion.RankIs(1);
            long most = EveryPlan.most(problem, first, every.plans());
            var paths = every.all().stream().filter(_ -> random.nextInt(4) > 0).toList();
            var left = every.plans().stream()
                    .filter(plan -> new HashSet<>(paths).containsAll(plan))
                    .filter(plan -> problem.value(first, plan) >= most)
                    .toList();
            var plan = agreed(problem, List.of(new Frozen(first, most, 0)), paths);
            if (left.isEmpty()) {
                assertThat(plan).isNull();
                none[0]++;
            } else {
                assertThat(left).contains(plan);
                assertThat(quality(problem, Objects.requireNonNull(plan))).isEqualTo(best(problem, left));
            }
        });
        assertThat(none[0]).isPositive();
    }

    /** What ends before it has begun may be solved by then; if not, there is nothing to show. */
    @Test
    void withoutTimeNothingIsMadeUp() {
        forEachProblem((problem, every) -> {
            try (var model = optimizer.model(new Budget(Duration.ZERO, Progress.SILENT))) {
                var plan = new Agreement(problem, List.of(), every.all()).best(model);
                assertThat(plan == null || every.plans().contains(plan)).isTrue();
            }
        });
    }

    /**
     * All stages of the policy, beginning with the plan that is worst.
     *
     * @param most how many paths a program may have
     */
    private static void forEachScene(ToIntFunction<EveryPlan> most, Duration time, Consumer<Scene> visitor) {
        forEachProblem((problem, every) -> Scene.with(problem, every, Policy.STABLE, time, scene -> {
            new Ascent(scene.problem(), scene.ladder(), scene.stages(), scene.budget()).run();
            scene.reports().clear();
            new Stability(
                            scene.problem(),
                            scene.stages(),
                            scene.optimizer(),
                            scene.budget(),
                            most.applyAsInt(scene.every()))
                    .run();
            visitor.accept(scene);
        }));
    }

    /** The plans that keep the stages before the one of blocking pairs. */
    private static List<List<Path>> left(Scene scene) {
        var frozen = scene.stages().frozen();
        return scene.left(frozen.subList(0, frozen.size() - 1), Levels.ANY);
    }

    /** How many pairs block a plan; more than there are anywhere if it does not keep the stages before. */
    private static int blocking(Scene scene, List<Path> plan) {
        return left(scene).contains(plan)
                ? BlockingPairs.of(scene.problem(), plan).size()
                : Integer.MAX_VALUE;
    }

    /** What was reported of pairs that block. */
    private static List<Progress.Step> reports(Scene scene) {
        return scene.reports().stream()
                .filter(step -> step.stage().equals("blocking"))
                .toList();
    }

    /** The paths of the plan and those of one other choice. */
    private static Set<Path> near(List<Path> plan) {
        Set<Path> near = new HashSet<>(plan);
        plan.forEach(path -> IntStream.range(0, path.person().slots.length)
                .mapToObj(path::with)
                .filter(Path::isComplete)
                .forEach(near::add));
        return near;
    }

    @Test
    void smallCohortsEndWithTheBestPlan() {
        int[] restricted = new int[1];
        forEachScene(every -> every.all().size(), Duration.ofMinutes(1), scene -> {
            var left = left(scene);
            assertThat(left).contains(scene.stages().plan());
            assertThat(quality(scene.problem(), scene.stages().plan())).isEqualTo(best(scene.problem(), left));
            var stage = scene.stages().frozen().getLast();
            assertThat(stage.criterion()).isEqualTo(new Criterion.Blocking());
            assertThat(stage.value()).isEqualTo(-blocking(scene, scene.stages().plan()));
            assertThat(scene.stages().bounds().getLast().value()).isZero();
            restricted[0] += left.size() < scene.every().plans().size() ? 1 : 0;
        });
        assertThat(restricted[0]).isPositive();
    }

    /** Where a program bears one path less than there are, the plan is one that no step leads on from. */
    @Test
    void largerCohortsEndWhereNoStepIsLeft() {
        int[] steps = new int[1];
        int[] fewest = new int[2];
        forEachScene(every -> every.all().size() - 1, Duration.ofMinutes(1), scene -> {
            var problem = scene.problem();
            var plan = scene.stages().plan();
            var left = left(scene);
            assertThat(left).contains(plan);
            assertThat(reports(scene)).extracting(Progress.Step::value).isSorted();
            if (!reports(scene).isEmpty()) {
                assertThat(reports(scene).getLast().value()).isEqualTo(-blocking(scene, plan));
                steps[0]++;
            }
            var pairs = BlockingPairs.of(problem, plan);
            for (var wish : pairs) {
                var other = new ArrayList<>(plan);
                other.set(wish.person().index, wish);
                assertThat(blocking(scene, other)).isGreaterThanOrEqualTo(pairs.size());
            }
            var near = near(plan);
            if (!pairs.isEmpty() && near.size() < scene.every().all().size()) {
                assertThat(quality(problem, plan))
                        .isEqualTo(best(
                                problem, left.stream().filter(near::containsAll).toList()));
            }
            fewest[-pairs.size() == best(problem, left)[0] ? 1 : 0]++;
        });
        assertThat(steps[0]).as("cohorts with steps").isPositive();
        assertThat(fewest[1])
                .as("fewest pairs there are, beside %d with more", fewest[0])
                .isGreaterThan(4 * fewest[0]);
    }

    /** A program that bears no path beside those of the plan leaves people to move one by one. */
    @Test
    void peopleMoveOneByOneWhileThatHelps() {
        int[] steps = new int[1];
        forEachScene(every -> every.paths().size(), Duration.ofMinutes(1), scene -> {
            var plan = scene.stages().plan();
            int pairs = blocking(scene, plan);
            for (var wish : BlockingPairs.of(scene.problem(), plan)) {
                var other = new ArrayList<>(plan);
                other.set(wish.person().index, wish);
                assertThat(blocking(scene, other)).isGreaterThanOrEqualTo(pairs);
            }
            steps[0] += reports(scene).size();
        });
        assertThat(steps[0]).isPositive();
    }

    /** What is stopped begins with what proposals lead to, if that keeps the stages before. */
    @Test
    void withoutTimeProposalsDecide() {
        int[] accepted = new int[2];
        forEachScene(_ -> 1, Duration.ZERO, scene -> {
            var plan = scene.stages().plan();
            assertThat(left(scene)).contains(plan);
            assertThat(scene.stages().frozen().getLast().value()).isEqualTo(-blocking(scene, plan));
            assertThat(reports(scene)).isEmpty();
            var outcome = DeferredAcceptance.outcome(scene.problem());
            var proposed = scene.problem().people.stream()
                    .map(person -> new Path(person, outcome.get(person.index)))
                    .toList();
            boolean kept = left(scene).contains(proposed);
            if (kept && scene.every().all().size() > 1) {
                assertThat(plan).isEqualTo(proposed);
            }
            accepted[kept ? 1 : 0]++;
        });
        assertThat(accepted[0]).isGreaterThan(SEEDS / 10);
        assertThat(accepted[1]).isGreaterThan(SEEDS / 10);
    }
}
