package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.BruteForce;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Story;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages of small cohorts, held against every plan there is; each begins with the plan that is worst. */
class StagesTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 90);

    private final Optimizer optimizer = new HighsOptimizer();

    private static void forEachScene(Policy policy, Consumer<Scene> visitor) {
        Scene.forEach(SEEDS, policy, Duration.ofMinutes(1), visitor);
    }

    /** All steps of a ladder, as they are from the plan at the beginning. */
    private static List<Ladder.Step> steps(Scene scene) {
        List<Ladder.Step> steps = new ArrayList<>();
        List<Frozen> done = new ArrayList<>();
        int worst = scene.ladder().reached(scene.stages().plan()).worst();
        for (var step = scene.ladder().next(done, worst);
                step != null;
                step = scene.ladder().next(done, worst)) {
            steps.add(step);
            done.add(new Frozen(step.criterion(), 0, 0));
        }
        return steps;
    }

    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void eachStageEndsWithTheBestThatIsLeft(Policy policy) {
        forEachScene(policy, scene -> {
            for (var step : steps(scene)) {
                var criterion = step.criterion();
                long best = EveryPlan.most(scene.problem(), criterion, scene.left());
                long before = scene.value(criterion);
                scene.reports().clear();
                var bound = scene.stages().maximize(criterion);
                assertThat(scene.value(criterion)).as(criterion.name()).isEqualTo(best);
                assertThat(bound.value()).as(criterion.name()).isGreaterThanOrEqualTo(best);
                assertThat(scene.left()).contains(scene.stages().plan());
                assertThat(scene.reports().getFirst().value()).isEqualTo(before);
                assertThat(scene.reports().getLast().value()).isEqualTo(best);
                assertThat(scene.reports().getLast().bound()).isEqualTo(bound.value());
                scene.stages().freeze(criterion, bound, step.allowance());
            }
            var left = scene.left();
            assertThat(scene.every().plans())
                    .allSatisfy(plan -> assertThat(scene.stages().keeps(plan)).isEqualTo(left.contains(plan)));
        });
    }

    /** Whoever has a worse level is ruled out, of paths that are known and of those to come. */
    @Test
    void noPlanGoesBackAboveALevel() {
        int[] fewer = new int[1];
        forEachScene(Policy.FAIREST, scene -> {
            var plans = scene.every().plans();
            scene.stages().adopt(plans.get(scene.random().nextInt(plans.size())));
            scene.stages().limit(scene.ladder().reached(scene.stages().plan()));
            var left = scene.left();
            fewer[0] += left.size() < plans.size() ? 1 : 0;
            for (var criterion : List.of(new Criterion.RankIs(1), new Criterion.RankIs(2), new Criterion.Exposure())) {
                scene.stages().maximize(criterion);
                assertThat(scene.value(criterion)).isEqualTo(EveryPlan.most(scene.problem(), criterion, left));
                assertThat(left).contains(scene.stages().plan());
            }
        });
        assertThat(fewer[0]).isGreaterThan(SEEDS / 10);
    }

    /** Where one plan reaches the bounds of several stages it is mostly found; where none does, all is taken back. */
    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void settlesWhatOnePlanReaches(Policy policy) {
        int[] settled = new int[2];
        forEachScene(policy, scene -> {
            var stages = scene.stages();
            var mark = stages.mark();
            for (var step : steps(scene)) {
                var left = scene.left();
                var bound = stages.lower(step.criterion());
                if (bound == null) {
                    assertThat(left).isEmpty();
                    break;
                }
                left.forEach(plan -> assertThat(scene.problem().value(step.criterion(), plan))
                        .isLessThanOrEqualTo(bound.value()));
                stages.assume(step.criterion(), bound, step.allowance());
            }
            var left = scene.left();
            var before = stages.plan();
            scene.reports().clear();
            boolean reached = stages.settle(mark);
            assertThat(reached && left.isEmpty()).isFalse();
            settled[reached ? 1 : 0] += left.isEmpty() ? 0 : 1;
            if (reached) {
                assertThat(left).contains(stages.plan());
                assertThat(scene.reports()).hasSameSizeAs(stages.frozen());
                for (int s = 0; s < scene.reports().size(); s++) {
                    var criterion = stages.frozen().get(s).criterion();
                    assertThat(scene.reports().get(s).stage()).isEqualTo(criterion.name());
                    assertThat(scene.reports().get(s).value()).isEqualTo(scene.value(criterion));
                    assertThat(scene.reports().get(s).bound())
                            .isEqualTo(stages.bounds().get(s).value());
                }
            } else {
                assertThat(stages.plan()).isEqualTo(before);
                assertThat(scene.reports()).isEmpty();
            }
            assertThat(stages.times()).hasSameSizeAs(stages.bounds());
            stages.back(mark);
            assertThat(stages.frozen()).isEmpty();
            assertThat(stages.bounds()).isEmpty();
            assertThat(stages.times()).isEmpty();
            var step = steps(scene).getFirst();
            stages.maximize(step.criterion());
            assertThat(scene.value(step.criterion()))
                    .isEqualTo(EveryPlan.most(
                            scene.problem(), step.criterion(), scene.every().plans()));
        });
        assertThat(settled[1])
                .as("settled, beside %d that might be", settled[0])
                .isGreaterThan(10 * settled[0]);
    }

    /** Prices met with some stages before prove no more than holds with others before. */
    @Test
    void boundsHoldWhateverWasTriedBefore() {
        var criteria = List.of(
                new Criterion.RankIs(1),
                new Criterion.RankIs(2),
                new Criterion.RegretAtLeast(1),
                new Criterion.Exposure(),
                new Criterion.Stars(),
                new Criterion.Changes());
        forEachScene(Policy.FAIREST, scene -> {
            for (int trial = 0; trial < 8; trial++) {
                var mark = scene.stages().mark();
                int length = 1 + scene.random().nextInt(3);
                for (int s = 0; s < length; s++) {
                    var criterion = criteria.get(scene.random().nextInt(criteria.size()));
                    if (scene.stages().frozen().stream()
                            .noneMatch(stage -> stage.criterion().equals(criterion))) {
                        long best = EveryPlan.most(scene.problem(), criterion, scene.left());
                        var bound = scene.stages().maximize(criterion);
                        assertThat(bound.value()).isGreaterThanOrEqualTo(best);
                        assertThat(scene.value(criterion)).isEqualTo(best);
                        scene.stages().freeze(criterion, bound, scene.random().nextInt(2));
                    }
                }
                scene.stages().back(mark);
            }
        });
    }

    /** Prices found while a level was ruled out go on saying something when it no longer is, without another program. */
    @Test
    void boundsAreRememberedWhenALevelComesBack() {
        var problem = new Problem(CohortGenerator.generate(Recipe.of(60, 18, 3, 1)));
        var ladder = new Ladder(problem, Policy.FAIREST);
        var cancelled = new AtomicBoolean();
        var budget = new Budget(Duration.ofMinutes(1), cancellable(cancelled));
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var seated = new FirstPlan(problem, optimizer, budget, master).find(ladder.seating(), ladder.leaning());
            var stages = new Stages(problem, ladder, optimizer, budget, master, Objects.requireNonNull(seated.plan()));
            new Ascent(problem, ladder, stages, budget).run();
            stages.back(new Stages.Mark(0, 0, Levels.ANY));
            var best = ladder.reached(stages.plan());
            var losing = ladder.atLeast(best.worst());
            stages.limit(best);
            stages.assume(losing, Objects.requireNonNull(stages.lower(losing)), 0);
            long most = stages.bounds().getFirst().value();
            assertThat(most).isNegative();
            stages.back(new Stages.Mark(0, 0, Levels.ANY));
            var beyond = ladder.atLeast(best.worst() + 1);
            var nothing = Bound.of(problem, Prices.none(beyond, problem.rows.size()), List.of(), Levels.ANY);
            stages.freeze(beyond, nothing, 0);
            cancelled.set(true);
            assertThat(stages.maximize(losing).value()).isBetween(problem.value(losing, stages.plan()), most);
        }
    }

    private static Progress cancellable(AtomicBoolean cancelled) {
        return new Progress() {
            @Override
            public void report(Step step) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    /** What is stopped keeps its plan, and says no more than holds. */
    @Test
    void withoutTimeThePlanStays() {
        Scene.forEach(SEEDS, Policy.FAIREST, Duration.ZERO, scene -> {
            var before = scene.stages().plan();
            for (var step : steps(scene)) {
                long best = EveryPlan.most(scene.problem(), step.criterion(), scene.left());
                var bound = scene.stages().maximize(step.criterion());
                assertThat(bound.value()).isGreaterThanOrEqualTo(best);
                assertThat(scene.stages().lower(step.criterion())).isNull();
                assertThat(scene.stages().plan()).isEqualTo(before);
                scene.stages().freeze(step.criterion(), bound, step.allowance());
            }
            assertThat(scene.stages().settle(scene.stages().mark())).isTrue();
            var mark = scene.stages().mark();
            var first = new Criterion.RankIs(1);
            var free = Bound.of(
                    scene.problem(), Prices.none(first, scene.problem().rows.size()), List.of(), Levels.ANY);
            scene.stages().assume(first, free, 0);
            assertThat(scene.stages().settle(mark)).isEqualTo(scene.value(first) == free.value());
            assertThat(scene.stages().solves()).isZero();
        });
    }

    /** Half of each of four people who never share a team is a point, and prices prove no less than two of them there. */
    @Test
    void findsTheBestWhereNoPlanMeetsTheBound() {
        var problem = new Problem(Rivals.cohort(4));
        var first = new Criterion.RankIs(1);
        var budget = new Budget(Duration.ofMinutes(1), Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var stages = new Stages(
                    problem, new Ladder(problem, Policy.FAIREST), optimizer, budget, master, Rivals.apart(problem));
            var mark = stages.mark();
            stages.assume(first, Objects.requireNonNull(stages.lower(first)), 0);
            assertThat(stages.frozen().getFirst().value()).isEqualTo(2);
            assertThat(stages.settle(mark)).isFalse();
            assertThat(problem.value(first, stages.plan())).isZero();
            stages.back(mark);

            assertThat(stages.maximize(first).value()).isEqualTo(2);
            assertThat(problem.value(first, stages.plan())).isEqualTo(1);
            assertThat(problem.keepsRows(stages.plan())).isTrue();
            int solves = stages.solves();
            var best = stages.plan();
            assertThat(stages.maximize(first).value()).isEqualTo(2);
            assertThat(stages.plan()).isEqualTo(best);
            assertThat(stages.solves()).isEqualTo(solves + 2);
        }
    }

    /** Of three the bound is one, and the plan that meets it is no corner of the program. */
    @Test
    void findsThePlanThatMeetsTheBound() {
        var problem = new Problem(Rivals.cohort(3));
        var first = new Criterion.RankIs(1);
        var budget = new Budget(Duration.ofMinutes(1), Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var stages = new Stages(
                    problem, new Ladder(problem, Policy.FAIREST), optimizer, budget, master, Rivals.apart(problem));
            assertThat(stages.maximize(first).value()).isEqualTo(1);
            assertThat(problem.value(first, stages.plan())).isEqualTo(1);
            assertThat(stages.solves()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void stagesThatNoPlanMeetsAreSearched(Policy policy) {
        for (int people = 3; people <= 4; people++) {
            var cohort = Rivals.cohort(people);
            var best = BruteForce.of(cohort).orElseThrow().best(policy);
            var plan = ((Outcome.Planned) Planner.plan(cohort, policy, Story.limits(), Progress.SILENT)).plan();
            assertThat(plan.certificate().stages())
                    .isNotEmpty()
                    .allSatisfy(stage -> assertThat(stage.value()).isEqualTo(best.get(stage.name())));
            assertThat(Verifier.verify(cohort, plan).objections()).isEmpty();
            assertThat(plan.claimsOptimal()).isEqualTo(people == 3);
        }
    }

    /**
     * Half of many people could have Ads by the bound, and one can: a plan is made of the bounds nevertheless, by leaving
     * them alone in the end, and the bounds hold for what comes after.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12})
    void approachesBoundsThatNoPlanMeets(int people) {
        var problem = new Problem(Rivals.cohort(people), 0);
        var ladder = new Ladder(problem, Policy.FAIREST);
        var losing = new Criterion.RegretAtLeast(1);
        var first = new Criterion.RankIs(1);
        var budget = new Budget(Duration.ofMinutes(1), Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var stages = new Stages(problem, ladder, optimizer, budget, master, Rivals.apart(problem));
            var mark = stages.mark();
            stages.limit(ladder.reached(stages.plan()));
            stages.assume(losing, Objects.requireNonNull(stages.lower(losing)), 0);
            assertThat(stages.frozen().getFirst().value()).isEqualTo(-people / 2);
            assertThat(stages.settle(mark)).isFalse();
            stages.approach();
            assertThat(problem.value(first, stages.plan())).isEqualTo(1);
            assertThat(problem.keepsRows(stages.plan())).isTrue();
            assertThat(Objects.requireNonNull(stages.lower(first)).value()).isEqualTo(people / 2);
            assertThat(Objects.requireNonNull(stages.lower(new Criterion.RankIs(2)))
                            .value())
                    .as("second choices that the stage leaves, by its bound")
                    .isEqualTo(people / 2);
            assertThat(stages.frozen()).hasSize(1);
            stages.back(mark);
            assertThat(stages.limited()).isFalse();
        }
    }

    /** Groups around whoever has no first choice are planned anew. */
    @Test
    void searchesPlansOfManyPeopleGroupByGroup() {
        var problem = new Problem(Rivals.cohort(8), 0);
        var first = new Criterion.RankIs(1);
        var budget = new Budget(Duration.ofMinutes(1), Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var ladder = new Ladder(problem, Policy.FAIREST);
            var stages = new Stages(problem, ladder, optimizer, budget, master, Rivals.apart(problem));
            assertThat(stages.maximize(first).value()).isEqualTo(4);
            assertThat(problem.value(first, stages.plan())).isEqualTo(1);
        }
    }

    /** Without time nothing is approached. */
    @Test
    void approachesNothingWithoutTime() {
        var problem = new Problem(Rivals.cohort(4), 0);
        var budget = new Budget(Duration.ZERO, Progress.SILENT);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var apart = Rivals.apart(problem);
            var stages = new Stages(problem, new Ladder(problem, Policy.FAIREST), optimizer, budget, master, apart);
            stages.approach();
            assertThat(stages.plan()).isEqualTo(apart);
        }
    }

    @Test
    void onlyLargeCohortsKeepTimeForPlans() {
        assertThat(hasTimeAhead(Problem.LARGE, Duration.ZERO)).isTrue();
        assertThat(hasTimeAhead(Problem.LARGE + 1, Duration.ZERO)).isFalse();
        assertThat(hasTimeAhead(Problem.LARGE + 1, Duration.ofMinutes(1))).isTrue();
    }

    private boolean hasTimeAhead(int people, Duration time) {
        var story = Story.of(1).teams("ads=" + people);
        IntStream.range(0, people).forEach(k -> story.person("p" + k, "ads"));
        var problem = new Problem(story.cohort());
        var budget = new Budget(time, Progress.SILENT);
        var plan = problem.people.stream()
                .map(person -> new Path(person, new int[] {0}))
                .toList();
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            return new Stages(problem, new Ladder(problem, Policy.FAIREST), optimizer, budget, master, plan)
                    .hasTimeAhead();
        }
    }
}
