package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Bundle;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.rule.Rules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person with only some of the choices, as parts of a cohort have them. */
class PersonTests {

    private static final int SEEDS = 60;
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion.RegretAtLeast(1),
            new Criterion.RegretAtLeast(2),
            new Criterion.RankIs(1),
            new Criterion.Stars(),
            new Criterion.Exposure(),
            new Criterion.Changes());

    @Test
    void hasThePathsThatAreMadeOfTheChoicesLeft() {
        int fewer = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            for (var person : problem.people) {
                var left = left(person, random);
                var some = new Person(person, 1, left, new int[problem.rows.size()]);
                var slots = Arrays.asList(some.slots);
                var bundles = Rules.of(cohort).bundles(person.associate);
                var mine = bundles.stream()
                        .filter(bundle -> slots.containsAll(bundle.slots()))
                        .toList();
                fewer += mine.isEmpty() || mine.size() == bundles.size() ? 0 : 1;
                for (var criterion : CRITERIA) {
                    agrees(problem, person, some, mine, criterion);
                }
            }
        }
        assertThat(fewer).isGreaterThan(SEEDS);
    }

    /** The same paths, each counting for as much as the whole person's. */
    private static void agrees(Problem problem, Person person, Person some, List<Bundle> mine, Criterion criterion) {
        var prices = Prices.none(criterion, problem.rows.size());
        var search = new PathSearch(some, prices, Levels.ANY, problem.axisCount);
        var paths = mine.stream().map(bundle -> path(some, bundle)).toList();
        assertThat(search.within(Long.MIN_VALUE, 1_000)).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(paths).allMatch(Path::isComplete);
        for (int k = 0; k < mine.size(); k++) {
            assertThat(criterion.of(paths.get(k))).isEqualTo(criterion.of(path(person, mine.get(k))));
        }
        var best = search.best();
        assertThat(best == null).isEqualTo(paths.isEmpty());
        if (best != null) {
            assertThat(best).isIn(paths);
            assertThat(criterion.of(best))
                    .isEqualTo(paths.stream().mapToLong(criterion::of).max().orElseThrow());
        }
    }

    /** Entries of rows that are left, by their new numbers; the others are gone. */
    @Test
    void entersTheRowsThatAreLeft() {
        int gone = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var problem = new Problem(RandomCohorts.of(seed));
            var renamed = new int[problem.rows.size()];
            int next = 0;
            for (int r = 0; r < renamed.length; r++) {
                renamed[r] = random.nextInt(3) == 0 ? -1 : next++;
            }
            for (var person : problem.people) {
                var left = left(person, random);
                var some = new Person(person, 1, left, renamed);
                assertThat(some.index).isEqualTo(1);
                for (int k = 0; k < left.length; k++) {
                    Map<Integer, Integer> entries = new HashMap<>();
                    for (int r = 0; r < person.rows[left[k]].length; r++) {
                        int row = renamed[person.rows[left[k]][r]];
                        gone += row < 0 ? 1 : 0;
                        if (row >= 0) {
                            entries.put(row, person.coefficients[left[k]][r]);
                        }
                    }
                    Map<Integer, Integer> found = new HashMap<>();
                    for (int r = 0; r < some.rows[k].length; r++) {
                        found.put(some.rows[k][r], some.coefficients[k][r]);
                    }
                    assertThat(found).isEqualTo(entries);
                }
            }
        }
        assertThat(gone).isPositive();
    }

    private static int[] left(Person person, Random random) {
        return IntStream.range(0, person.slots.length)
                .filter(_ -> random.nextInt(5) > 0)
                .toArray();
    }

    private static Path path(Person person, Bundle bundle) {
        var slots = List.of(person.slots);
        return new Path(person, bundle.slots().stream().mapToInt(slots::indexOf).toArray());
    }
}
