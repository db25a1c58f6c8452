package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Bundle;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.rule.Rules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathSearchTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.searches", 400);
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion.RegretAtLeast(2),
            new Criterion.RankIs(2),
            new Criterion.RankAtLeast(3),
            new Criterion.Stars(),
            new Criterion.Exposure());

    /** Few contenders stand for all choices: no path that the rules allow is worth more than the one found. */
    @Test
    void findsTheMostValuableOfAllPaths() {
        int people = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cohort = RandomCohorts.of(seed).withoutTrials();
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            var prices = prices(problem, random);
            for (var person : problem.people) {
                var best = new PathSearch(person, prices, Levels.ANY, problem.axisCount).best();
                var worths = rules.bundles(person.associate).stream()
                        .mapToLong(bundle -> prices.worth(path(person, bundle)))
                        .max();
                assertThat(best != null).as("seed %d", seed).isEqualTo(worths.isPresent());
                if (best != null) {
                    assertThat(best.isComplete()).isTrue();
                    assertThat(prices.worth(best)).as("seed %d", seed).isEqualTo(worths.getAsLong());
                    people++;
                }
            }
        }
        assertThat(people).isGreaterThan(SEEDS);
    }

    /** Where only some levels of loss and rank are left, exactly the paths that keep them and are worth enough. */
    @Test
    void findsEveryPathWithinLevelsThatIsWorthEnough() {
        int some = 0;
        int best = 0;
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            var random = new Random(seed);
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            var rules = Rules.of(cohort);
            var prices = prices(problem, random);
            for (var person : problem.people) {
                var levels = new Levels(
                        random.nextBoolean() ? random.nextInt(4) - 1 : Integer.MAX_VALUE,
                        random.nextBoolean() ? 1 + random.nextInt(4) : Integer.MAX_VALUE);
                long threshold = random.nextInt(20) - 15;
                var allowed = rules.bundles(person.associate).stream()
                        .map(bundle -> path(person, bundle))
                        .filter(levels::allow)
                        .toList();
                var enough = allowed.stream()
                        .filter(path -> prices.worth(path) >= threshold)
                        .toList();
                var search = new PathSearch(person, prices, levels, problem.axisCount);
                assertThat(search.within(threshold, 1_000))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(enough);
                assertThat(search.within(threshold, 2)).hasSize(Math.min(3, enough.size()));
                assertThat(search.within(Long.MIN_VALUE, 1_000)).hasSameSizeAs(allowed);
                some += enough.isEmpty() ? 0 : 1;
                var first = search.best();
                if (first == null) {
                    assertThat(allowed).as("seed %d", seed).isEmpty();
                } else {
                    assertThat(allowed).contains(first);
                    assertThat(allowed).allMatch(path -> prices.worth(path) <= prices.worth(first));
                    best++;
                }
            }
        }
        assertThat(some).isGreaterThan(SEEDS / 8);
        assertThat(best).isGreaterThan(SEEDS / 8);
    }

    private static Prices prices(Problem problem, Random random) {
        var rows = random.longs(problem.rows.size(), -4, 5).toArray();
        var objective = CRITERIA.get(random.nextInt(CRITERIA.size()));
        var earlier = CRITERIA.get(random.nextInt(CRITERIA.size()));
        return new Prices(1 + random.nextInt(6), objective, rows, List.of(earlier), new long[] {random.nextInt(4)});
    }

    private static Path path(Person person, Bundle bundle) {
        var slots = List.of(person.slots);
        return new Path(person, bundle.slots().stream().mapToInt(slots::indexOf).toArray());
    }
}
