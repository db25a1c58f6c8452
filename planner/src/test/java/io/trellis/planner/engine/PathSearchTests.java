package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Bundle;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.rule.Rules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathSearchTests {

    private static final int SEEDS = 400;
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
