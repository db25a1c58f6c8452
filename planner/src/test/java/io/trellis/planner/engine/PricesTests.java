package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Bundle;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What paths are worth at prices, and what prices prove. */
class PricesTests {

    private static final int SEEDS = 40;
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion.RegretAtLeast(1),
            new Criterion.RankIs(1),
            new Criterion.RankAtLeast(2),
            new Criterion.Stars(),
            new Criterion.Exposure(),
            new Criterion.Changes(),
            new Criterion.PrioritySeats());

    private final Random random = new Random(1);

    /** Objective and earlier stages by their weights, less the prices of the rows the path is in. */
    @Test
    void aPathIsWorthWhatItServesLessWhatItTakes() {
        int seen = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var prices = prices(problem);
            for (var person : problem.people) {
                for (var bundle : Rules.of(cohort).bundles(person.associate)) {
                    var path = path(person, bundle);
                    long worth = prices.den() * prices.objective().of(path);
                    for (int s = 0; s < prices.earlier().size(); s++) {
                        worth += prices.multipliers()[s]
                                * prices.earlier().get(s).of(path);
                    }
                    for (int r = 0; r < problem.rows.size(); r++) {
                        worth -= prices.rows()[r] * problem.rows.get(r).of(person.associate, bundle);
                    }
                    assertThat(prices.worth(path)).as("seed %d", seed).isEqualTo(worth);
                    long summed = prices.end(person, path.points(), path.axes());
                    var slots = prices.slots(person);
                    for (int choice : path.choices()) {
                        summed += slots[choice];
                    }
                    assertThat(summed).as("slot by slot, seed %d", seed).isEqualTo(worth);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(SEEDS);
    }

    /** Prices go on after other stages than they were found with: each stage keeps its multiplier, wherever it comes now. */
    @Test
    void pricesCanBeAimedAtAnotherStage() {
        var rows = new long[] {5, 0};
        var levels = new Criterion.RegretAtLeast(4);
        var prices = new Prices(
                6, new Criterion.RankIs(1), rows, List.of(levels, new Criterion.Changes()), new long[] {3, 12});
        var worse = new Criterion.RegretAtLeast(5);
        var aimed = prices.aimedAt(new Criterion.Stars(), List.of(worse, levels), 2);
        assertThat(aimed.objective()).isEqualTo(new Criterion.Stars());
        assertThat(aimed.den()).isEqualTo(6);
        assertThat(aimed.rows()).isEqualTo(rows);
        assertThat(aimed.earlier()).containsExactly(worse, levels);
        assertThat(aimed.multipliers()).containsExactly(12, 3);
    }

    @Test
    void pointsAndAxesCountWhereAStageWithAWeightCountsThem() {
        var regret = new Criterion.RegretAtLeast(1);
        var axes = new Criterion.Exposure();
        var stars = new Criterion.Stars();
        assertThat(weighted(stars, stars, 1).countsPoints()).isFalse();
        assertThat(weighted(regret, stars, 0).countsPoints()).isTrue();
        assertThat(weighted(stars, regret, 1).countsPoints()).isTrue();
        assertThat(weighted(stars, regret, 0).countsPoints()).isFalse();
        assertThat(weighted(stars, stars, 1).countsAxes()).isFalse();
        assertThat(weighted(axes, stars, 0).countsAxes()).isTrue();
        assertThat(weighted(stars, axes, 1).countsAxes()).isTrue();
        assertThat(weighted(stars, axes, 0).countsAxes()).isFalse();
    }

    @Test
    void anEmptyPrioritySeatCostsWhatItsStageWeighs() {
        var seats = new Criterion.PrioritySeats();
        var stars = new Criterion.Stars();
        assertThat(new Prices(6, seats, new long[0], List.of(), new long[0]).shortage())
                .isEqualTo(6);
        assertThat(new Prices(6, stars, new long[0], List.of(stars, seats), new long[] {2, 5}).shortage())
                .isEqualTo(5);
        assertThat(weighted(stars, stars, 2).shortage()).isZero();
    }

    /** Whatever the prices: the bound is at least the value of every plan, over everybody's best path in the levels. */
    @Test
    void noPlanHasMoreThanTheBound() {
        int plans = 0;
        int tight = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var bundles = problem.people.stream()
                    .map(person -> Rules.of(cohort).bundles(person.associate))
                    .toList();
            if (!problem.stranded.isEmpty()) {
                continue;
            }
            for (int draw = 0; draw < 30; draw++) {
                List<Path> plan = new ArrayList<>();
                for (var person : problem.people) {
                    var own = bundles.get(person.index);
                    plan.add(path(person, own.get(random.nextInt(own.size()))));
                }
                if (!problem.keepsRows(plan)) {
                    continue;
                }
                plans++;
                var objective = CRITERIA.get(random.nextInt(CRITERIA.size()));
                var done = CRITERIA.get(random.nextInt(CRITERIA.size()));
                var frozen = new Frozen(done, problem.value(done, plan), random.nextInt(2));
                var rows = signed(problem);
                var prices = new Prices(
                        1 + random.nextInt(3), objective, rows, List.of(done), new long[] {random.nextInt(3)});
                var bound = Bound.of(problem, prices, List.of(frozen), Levels.ANY);
                assertThat(bound.value())
                        .as("seed %d, %s after %s", seed, objective, done)
                        .isGreaterThanOrEqualTo(problem.value(objective, plan));
                var free = Bound.of(problem, Prices.none(objective, rows.length), List.of(), Levels.ANY);
                tight += free.value() == problem.value(objective, plan) ? 1 : 0;
                assertThat(free.value()).isEqualTo(most(problem, bundles, objective));
                assertThat(free.isBelow(bound))
                        .isEqualTo(free.total() * bound.prices().den() < bound.total());
            }
        }
        assertThat(plans).isGreaterThan(50);
        assertThat(tight).isGreaterThan(15);
    }

    /** Without prices everybody has the best path there is. */
    private static long most(Problem problem, List<List<Bundle>> bundles, Criterion objective) {
        return problem.people.stream()
                .mapToLong(person -> bundles.get(person.index).stream()
                        .mapToLong(bundle -> objective.of(path(person, bundle)))
                        .max()
                        .orElseThrow())
                .sum();
    }

    /** A bound says whose best path is worth what, and that the sum is the total. */
    @Test
    void theBoundAddsUp() {
        var cohort = RandomCohorts.of(11);
        var problem = new Problem(cohort);
        var objective = new Criterion.RankIs(1);
        var bound = Bound.of(problem, Prices.none(objective, problem.rows.size()), List.of(), Levels.ANY);
        long sum = 0;
        for (var person : problem.people) {
            var path = bound.paths().get(person.index);
            assertThat(path).isNotNull();
            assertThat(bound.best()[person.index]).isEqualTo(objective.of(path));
            sum += bound.best()[person.index];
        }
        assertThat(bound.total()).isEqualTo(sum);
    }

    /** A total of 7 over 2 says less than 10 over 3, and more than 8 over 2. */
    @Test
    void boundsCompareByWhatTheyProve() {
        assertThat(bound(10, 3).isBelow(bound(7, 2))).isTrue();
        assertThat(bound(7, 2).isBelow(bound(10, 3))).isFalse();
        assertThat(bound(7, 2).isBelow(bound(8, 2))).isTrue();
        assertThat(bound(7, 2).isBelow(bound(14, 4))).isFalse();
        assertThat(bound(-7, 2).value()).isEqualTo(-4);
    }

    private static Bound bound(long total, long den) {
        var prices = new Prices(den, new Criterion.Stars(), new long[0], List.of(), new long[0]);
        return new Bound(prices, Levels.ANY, total, new long[0], List.of());
    }

    /** What the paths of a plan lose against the best ones is what the bound has over the plan, if nothing is paid. */
    @Test
    void aPathLosesWhatTheBestOneIsWorthMore() {
        var cohort = RandomCohorts.of(11);
        var problem = new Problem(cohort);
        var objective = new Criterion.RankIs(1);
        var prices = new Prices(3, objective, new long[problem.rows.size()], List.of(), new long[0]);
        var bound = Bound.of(problem, prices, List.of(), Levels.ANY);
        List<Path> plan = new ArrayList<>();
        long lost = 0;
        for (var person : problem.people) {
            var paths = Rules.of(cohort).bundles(person.associate).stream()
                    .map(bundle -> path(person, bundle))
                    .toList();
            long most = paths.stream().mapToLong(objective::of).max().orElseThrow();
            for (var path : paths) {
                assertThat(bound.loss(path)).isEqualTo(3 * (most - objective.of(path)));
            }
            plan.add(paths.getLast());
            lost += bound.loss(plan.getLast());
        }
        assertThat(lost).isPositive();
        assertThat(bound.slack(problem.value(objective, plan))).isEqualTo(lost);
    }

    /** While a first plan is sought, leaving somebody out is worth no less than any dear path. */
    @Test
    void whoeverIsTooDearIsLeftOut() {
        var problem = new Problem(RandomCohorts.of(11));
        var rows = new long[problem.rows.size()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = problem.rows.get(r).id().startsWith("seats:") ? 1_000 : 0;
        }
        var prices = new Prices(2, new Criterion.Placed(), rows, List.of(), new long[0]);
        var bound = Bound.of(problem, prices, List.of(), Levels.ANY);
        assertThat(bound.best()).containsOnly(-2);
        Arrays.setAll(rows, r -> rows[r] * 100_000);
        for (var leaning : List.of(
                new Criterion.Steep(3),
                new Criterion.RankSum(2),
                new Criterion.BestRanks(),
                new Criterion.WorstRanks())) {
            var dear = new Prices(1, leaning, rows, List.of(), new long[0]);
            assertThat(leaning.leftOut()).isLessThanOrEqualTo(-100_000);
            assertThat(Bound.of(problem, dear, List.of(), Levels.ANY).best()).containsOnly(leaning.leftOut());
            for (var person : problem.people) {
                var worst = new PathSearch(person, Prices.none(leaning, rows.length), Levels.ANY, problem.axisCount)
                        .within(Long.MIN_VALUE, 1_000);
                assertThat(worst).isNotEmpty().allMatch(path -> leaning.of(path) > leaning.leftOut());
            }
        }
    }

    /** Prices of rows with only an upper side are not negative. */
    private long[] signed(Problem problem) {
        var rows = new long[problem.rows.size()];
        for (int r = 0; r < rows.length; r++) {
            boolean priority = problem.rows.get(r).id().startsWith("priority:");
            boolean bothWays = problem.rows.get(r).lo() > -1_000_000;
            rows[r] = priority ? -random.nextInt(3) : bothWays ? random.nextInt(5) - 2 : random.nextInt(3);
        }
        return rows;
    }

    private Prices prices(Problem problem) {
        var rows = random.longs(problem.rows.size(), -4, 5).toArray();
        var criteria = new ArrayList<>(CRITERIA);
        Collections.shuffle(criteria, random);
        return new Prices(1 + random.nextInt(6), criteria.get(0), rows, criteria.subList(1, 3), new long[] {
            random.nextInt(3), random.nextInt(3)
        });
    }

    private static Prices weighted(Criterion objective, Criterion earlier, long weight) {
        return new Prices(1, objective, new long[0], List.of(earlier), new long[] {weight});
    }

    private static Path path(Person person, Bundle bundle) {
        List<Slot> slots = List.of(person.slots);
        return new Path(person, bundle.slots().stream().mapToInt(slots::indexOf).toArray());
    }
}
