package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole plans out of linear programs, for cohorts that can be checked against their bounds. */
class DiveTests {

    private static final Criterion LEANING = new Criterion.Steep(5);

    private final Optimizer optimizer = new HighsOptimizer();

    /** Plans are closer to what the program has, before it is whole, than what people were seated by. */
    @Test
    void comesCloseToTheProgram() {
        for (int seed = 1; seed <= 3; seed++) {
            var problem = generated(200, seed);
            var seated = seated(problem);
            try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
                master.add(seated);
                var bound = bound(problem, master, LEANING, List.of());
                var plan = new Dive(problem, optimizer, budget(), List.of(), Levels.ANY, LEANING, true).find(master);
                assertThat(plan).as("seed %d", seed).isNotNull();
                assertThat(problem.keepsRows(plan)).isTrue();
                assertThat(plan).allMatch(Path::isComplete);
                long lost = bound - problem.value(LEANING, seated);
                assertThat(bound - problem.value(LEANING, plan)).isBetween(0L, 2 * lost / 3);
            }
        }
    }

    /** Levels are ruled out, and the number of people at the worst one stays close to its bound. */
    @Test
    void keepsWhatIsDone() {
        var problem = generated(150, 1);
        int worst = Ladder.level(
                        new Ladder(problem, Policy.FAIREST).next(List.of(), 5).criterion())
                .orElseThrow();
        var levels = new Levels(worst + 1, Integer.MAX_VALUE);
        var fair = new Criterion.RegretAtLeast(worst);
        try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
            master.add(seated(problem));
            master.limit(levels);
            long bound = bound(problem, master, fair, List.of(), levels);
            var done = List.of(new Frozen(fair, bound, 3));
            done.forEach(master::freeze);
            var plan = new Dive(problem, optimizer, budget(), done, levels, LEANING, true).find(master);
            assertThat(plan).isNotNull().allMatch(levels::allow);
            assertThat(problem.keepsRows(plan)).isTrue();
            assertThat(problem.value(fair, plan)).isBetween(bound - 3, bound);
        }
    }

    /**
     * Of four who never share a team a program has two in Ads, and no plan more than one: the stage that two have their
     * first choice is loosened for those who are left, and one of them gets Ads.
     */
    @Test
    void loosensStagesThatNoPlanKeeps() {
        var problem = new Problem(Rivals.cohort(4));
        var first = new Criterion.RankIs(1);
        var done = List.of(new Frozen(first, 2, 0));
        try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
            EveryPlan.of(problem).paths().forEach(master::add);
            master.freeze(done.getFirst());
            var dive = new Dive(problem, optimizer, budget(), done, Levels.ANY, LEANING, true);
            var plan = dive.find(master);
            assertThat(plan).isNotNull();
            assertThat(problem.keepsRows(plan)).isTrue();
            assertThat(problem.value(first, plan)).isEqualTo(1);
            assertThat(dive.loose()).isNotEmpty();
        }
    }

    @Test
    void loosensNothingWhereItMayNot() {
        var problem = new Problem(Rivals.cohort(4));
        var done = List.of(new Frozen(new Criterion.RankIs(1), 2, 0));
        try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
            EveryPlan.of(problem).paths().forEach(master::add);
            master.freeze(done.getFirst());
            var dive = new Dive(problem, optimizer, budget(), done, Levels.ANY, LEANING, false);
            assertThat(dive.find(master)).isNull();
            assertThat(dive.loose()).isEmpty();
        }
    }

    /** From any plan to one with the most first choices, mostly with as few changes as that takes. */
    @Test
    void changesAPlanAsLittleAsAStageNeeds() {
        int[] ends = new int[3];
        EveryPlan.forEachProblem(120, (problem, every) -> {
            var first = new Criterion.RankIs(1);
            var known = every.plans().get(every.plans().size() / 2);
            var done = List.of(new Frozen(first, EveryPlan.most(problem, first, every.plans()), 0));
            var own = Criterion.Kept.of(known);
            var best = every.plans().stream()
                    .filter(plan ->
                            problem.value(first, plan) == done.getFirst().value())
                    .mapToLong(plan -> problem.value(own, plan))
                    .max()
                    .orElseThrow();
            try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
                master.add(known);
                bound(problem, master, first, List.of());
                done.forEach(master::freeze);
                master.startFrom(known);
                var plan = new Dive(problem, optimizer, budget(), done, Levels.ANY, own, false).find(master);
                if (plan != null) {
                    assertThat(every.plans()).contains(plan);
                    assertThat(problem.value(first, plan))
                            .isEqualTo(done.getFirst().value());
                }
                ends[plan == null ? 0 : problem.value(own, plan) < best ? 1 : 2]++;
            }
        });
        assertThat(ends[2])
                .as("beside %d without a plan and %d with more changes", ends[0], ends[1])
                .isGreaterThan(5 * (ends[0] + ends[1]));
    }

    /** Nearly always a plan that keeps a stage, where its paths are known, however far from the one that is to be kept. */
    @Test
    void findsAPlanAmongPathsThatAreKnown() {
        int[] ends = new int[2];
        EveryPlan.forEachProblem(120, (problem, every) -> {
            var some = every.plans().get(every.plans().size() / 2);
            var done = List.of(new Frozen(LEANING, problem.value(LEANING, some), 0));
            var own = Criterion.Kept.of(every.plans().getFirst());
            try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
                master.add(every.all());
                done.forEach(master::freeze);
                var plan = new Dive(problem, optimizer, budget(), done, Levels.ANY, own, false).find(master);
                if (plan != null) {
                    assertThat(every.plans()).contains(plan);
                    assertThat(problem.value(LEANING, plan))
                            .isGreaterThanOrEqualTo(done.getFirst().value());
                }
                ends[plan == null ? 0 : 1]++;
            }
        });
        assertThat(ends[0]).as("no plan, beside %d", ends[1]).isLessThan(3);
    }

    /** Cohorts of every kind and stages that some plan keeps: what comes before the levels is kept in any case. */
    @Test
    void findsPlansOfSmallCohortsOfEveryKind() {
        int[] ends = new int[3];
        EveryPlan.forEachProblem(120, (problem, every) -> {
            var changes = new Criterion.Changes();
            var first = new Criterion.RankIs(1);
            var some = every.plans().get(every.plans().size() / 2);
            var done = List.of(
                    new Frozen(changes, problem.value(changes, some), 0),
                    new Frozen(first, problem.value(first, some), 0));
            try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
                master.add(every.all());
                done.forEach(master::freeze);
                var dive = new Dive(problem, optimizer, budget(), done, Levels.ANY, LEANING, true);
                var plan = dive.find(master);
                if (plan != null) {
                    assertThat(every.plans()).contains(plan);
                    assertThat(problem.value(changes, plan)).isGreaterThanOrEqualTo(problem.value(changes, some));
                    if (dive.loose().length == 0) {
                        assertThat(problem.value(first, plan)).isGreaterThanOrEqualTo(problem.value(first, some));
                    }
                }
                ends[plan == null ? 0 : dive.loose().length == 0 ? 1 : 2]++;
            }
        });
        assertThat(ends[0]).as("no plan, beside %d and %d", ends[1], ends[2]).isLessThan(3);
        assertThat(ends[1]).isGreaterThan(10 * ends[2]);
    }

    @Test
    void findsNothingWithoutTimeOrWhereNothingIs() {
        var problem = generated(60, 1);
        try (var master = new Master(problem, optimizer.model(budget()), List.of())) {
            master.add(seated(problem));
            var none = new Budget(Duration.ZERO, Progress.SILENT);
            assertThat(new Dive(problem, optimizer, none, List.of(), Levels.ANY, LEANING, true).find(master))
                    .isNull();
            var perfect = new Levels(0, Integer.MAX_VALUE);
            master.limit(perfect);
            assertThat(new Dive(problem, optimizer, budget(), List.of(), perfect, LEANING, true).find(master))
                    .as("not everybody can have the best")
                    .isNull();
        }
    }

    private static long bound(Problem problem, Master master, Criterion criterion, List<Frozen> frozen) {
        return bound(problem, master, criterion, frozen, Levels.ANY);
    }

    private static long bound(Problem problem, Master master, Criterion criterion, List<Frozen> frozen, Levels levels) {
        @Nullable
        Bound bound = new ColumnGeneration(problem, master, budget())
                .run(criterion, frozen, levels, null, Long.MIN_VALUE, 1_000)
                .bound();
        return Objects.requireNonNull(bound).value();
    }

    private static List<Path> seated(Problem problem) {
        return Objects.requireNonNull(new Seating(problem, new Criterion.Steep(3), budget()).find(200));
    }

    private static Problem generated(int associates, long seed) {
        return new Problem(CohortGenerator.generate(Recipe.of(associates, associates * 3 / 10, 3, seed)));
    }

    private static Budget budget() {
        return new Budget(Duration.ofMinutes(2), Progress.SILENT);
    }
}
