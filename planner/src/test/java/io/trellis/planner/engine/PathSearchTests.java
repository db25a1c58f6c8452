package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Bundle;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Rules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSearchTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.searches", 400);
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion.RegretAtLeast(2),
            new Criterion.Steep(2),
            new Criterion.BestRanks(),
            new Criterion.WorstRanks(),
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

    /** The best paths where points and axes count at once, with more axes than the table knows apart and with fewer. */
    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void findsTheBestOfPathsWithPointsAndAxes(int axes) {
        for (int seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            var story = Story.of(4)
                    .teams("ads=1", "maps=1", "search=1", "video=1", "cloud=1", "mail=1")
                    .person("mina", "ads", "maps", "cloud", "video")
                    .cohort();
            var cohort = story.withSlots(story.slots().stream()
                    .map(slot -> slot.with().exposure(exposure(axes, random)).build())
                    .toList());
            var problem = new Problem(cohort);
            assertThat(problem.axisCount).isLessThanOrEqualTo(axes).isGreaterThan(axes * 2 / 3);
            var person = problem.people.getFirst();
            var rows = random.longs(problem.rows.size(), 0, 4).toArray();
            List<Criterion> earlier = List.of(
                    new Criterion.RegretAtLeast(1 + random.nextInt(8)), new Criterion.Steep(1 + random.nextInt(2)));
            var prices = new Prices(4, new Criterion.Exposure(), rows, earlier, new long[] {random.nextInt(9), 1});
            var levels = random.nextBoolean() ? Levels.ANY : new Levels(6, Integer.MAX_VALUE);
            var search = new PathSearch(person, prices, levels, problem.axisCount);
            var paths = Rules.of(cohort).bundles(person.associate).stream()
                    .map(bundle -> path(person, bundle))
                    .filter(levels::allow)
                    .toList();
            long most = paths.stream().mapToLong(prices::worth).max().orElseThrow();
            assertThat(prices.worth(Objects.requireNonNull(search.best()))).isEqualTo(most);
            assertThat(search.within(most - 3, 1_000))
                    .containsExactlyInAnyOrderElementsOf(paths.stream()
                            .filter(path -> prices.worth(path) >= most - 3)
                            .toList());
        }
    }

    /** Each of some axes for one slot in six or so. */
    private static Map<String, Integer> exposure(int axes, Random random) {
        return IntStream.range(0, axes)
                .boxed()
                .collect(Collectors.toMap(axis -> "axis-" + axis, _ -> random.nextInt(6) / 5));
    }

    /** Maps and Mail are as good as each other; Ads, which is like Mail in all but its price, is worse. */
    @Test
    void ofEqualPathsItFindsTheFirst() {
        var problem = new Problem(Story.of(1)
                .teams("ads=1", "mail=1", "maps=1")
                .person("mina", "mail")
                .cohort());
        var person = problem.people.getFirst();
        var rows = new long[problem.rows.size()];
        rows[0] = 5;
        var prices = new Prices(1, new Criterion.Stars(), rows, List.of(), new long[0]);
        var best = new PathSearch(person, prices, Levels.ANY, 0).best();
        assertThat(best).isNotNull();
        assertThat(best.bundle().ids()).containsExactly("mail-1");
    }

    /** Three teams of a family are better than Gnu, but a path has only one of them. */
    @Test
    void aFamilyLeavesRoomForOthers() {
        var story = Story.of(2)
                .teams("fen=1", "fig=1", "fox=1", "gnu=1")
                .person("mina")
                .cohort();
        var problem = new Problem(Story.withTeams(
                story, team -> new Team(team.id(), team.name(), team.id().substring(0, 1), team.ranks())));
        var rows = problem.rows.stream()
                .mapToLong(row -> row.id().contains("gnu") ? 5 : 0)
                .toArray();
        var prices = new Prices(1, new Criterion.Stars(), rows, List.of(), new long[0]);
        var best = new PathSearch(problem.people.getFirst(), prices, Levels.ANY, 0).best();
        assertThat(best).isNotNull();
        assertThat(best.bundle().ids()).containsExactly("fen-1", "gnu-2");
    }

    @Test
    void findsNothingWhereEveryLevelIsRuledOut() {
        var problem =
                new Problem(Story.of(1).teams("ads=1").person("mina", "ads").cohort());
        var prices = Prices.none(new Criterion.Stars(), problem.rows.size());
        var search = new PathSearch(problem.people.getFirst(), prices, new Levels(-3, Integer.MAX_VALUE), 0);
        assertThat(search.best()).isNull();
        assertThat(search.within(Long.MIN_VALUE, 10)).isEmpty();
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
