package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trellis.planner.Policy;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stages and leanings are called and count, and what the worst level of a plan rules out. */
class CriterionTests {

    @Test
    void aStageOfACertificateIsKnownByItsName() {
        for (var criterion : List.of(
                new Criterion.PrioritySeats(),
                new Criterion.Changes(),
                new Criterion.RegretAtLeast(12),
                new Criterion.RegretAtLeast(-2),
                new Criterion.RankAtLeast(3),
                new Criterion.RankIs(2),
                new Criterion.RankIs("first", 1),
                new Criterion.Stars(),
                new Criterion.Exposure())) {
            assertThat(Criterion.named(criterion.name())).isEqualTo(criterion);
        }
        assertThat(Criterion.named("regret>=12")).isEqualTo(new Criterion.RegretAtLeast(12));
        assertThat(Criterion.named("rank>=3")).isEqualTo(new Criterion.RankAtLeast(3));
        assertThat(Criterion.named("rank=2")).isEqualTo(new Criterion.RankIs(2));
    }

    @Test
    void onlyPrioritySeatsAndChangesComeBeforeLevels() {
        assertThat(Stream.of("priority", "changes").map(Criterion::named)).allMatch(Criterion::comesBeforeLevels);
        assertThat(Stream.of("regret>=1", "rank>=2", "rank=1", "first", "stars", "exposure")
                        .map(Criterion::named))
                .noneMatch(Criterion::comesBeforeLevels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blocking", "ranks", "rank", "regret>", "=", "rank>=many"})
    void whatIsNoSumOverPathsIsNoneOfThem(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Criterion.named(name));
    }

    /** A choice counts as kept for the person who had it, not for others. */
    @Test
    void countsWhatAPersonKeeps() {
        var problem = new Problem(Story.of(2)
                .teams("ads=2", "maps=2")
                .person("mina", "ads", "maps")
                .person("omar", "ads", "maps")
                .cohort());
        var mina = problem.people.getFirst();
        var omar = problem.people.getLast();
        var path = new Path(mina, new int[] {choice(mina, "maps-1"), choice(mina, "ads-2")});
        var kept = new Criterion.Kept(Map.of("mina", Set.of("ads-2")));
        assertThat(kept.of(path)).isEqualTo(1);
        assertThat(kept.of(new Path(omar, path.choices()))).isZero();
        var best = new PathSearch(mina, Prices.none(kept, problem.rows.size()), Levels.ANY, 0).best();
        assertThat(best).isEqualTo(path);
    }

    /** However long a list is, leanings stay so small that programs bear them. */
    @Test
    void leaningsTellOnlySoManyRanksApart() {
        var teams = IntStream.rangeClosed(1, 20).mapToObj(k -> "team" + k).toArray(String[]::new);
        var problem = new Problem(Story.of(1)
                .teams(Arrays.stream(teams).map(team -> team + "=1").toArray(String[]::new))
                .person("mina", teams)
                .cohort());
        var mina = problem.people.getFirst();
        assertThat(leaning(new Criterion.BestRanks(), mina))
                .startsWith(32_768L, 16_384L)
                .endsWith(2L, 1L, 1L, 1L, 1L, 1L);
        assertThat(leaning(new Criterion.WorstRanks(), mina))
                .startsWith(-3L, -9L, -27L)
                .contains(-59_049L)
                .endsWith(-177_147L, -177_147L);
        assertThat(leaning(new Criterion.WorstRanks(), mina).stream().distinct())
                .hasSize(11);
    }

    /** What each rank counts, the first one first. */
    private static List<Long> leaning(Criterion leaning, Person person) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(rank -> leaning.slot(person, choice(person, "team" + rank + "-1")))
                .toList();
    }

    private static int choice(Person person, String slot) {
        for (int choice = 0; choice < person.slots.length; choice++) {
            if (person.slots[choice].id().equals(slot)) {
                return choice;
            }
        }
        throw new AssertionError(slot);
    }

    /** Exactly what is no worse than the worst of the plan is left. */
    @Test
    void theWorstLevelOfAPlanRulesOutWhatIsWorse() {
        int ruledOut = 0;
        for (int seed = 0; seed < 40; seed++) {
            var cohort = RandomCohorts.of(seed);
            var problem = new Problem(cohort);
            if (!problem.stranded.isEmpty()) {
                continue;
            }
            List<Path> plan = new ArrayList<>();
            List<Path> others = new ArrayList<>();
            for (var person : problem.people) {
                var bundles = Rules.of(cohort).bundles(person.associate);
                var slots = List.of(person.slots);
                bundles.forEach(bundle -> others.add(new Path(
                        person, bundle.slots().stream().mapToInt(slots::indexOf).toArray())));
                plan.add(others.getLast());
            }
            int regret = plan.stream().mapToInt(CriterionTests::regret).max().orElseThrow();
            int rank = plan.stream().mapToInt(CriterionTests::worst).max().orElseThrow();
            var fairest = Levels.reached(Policy.FAIREST, plan);
            var generous = Levels.reached(Policy.GENEROUS, plan);
            for (var path : others) {
                assertThat(fairest.allow(path)).isEqualTo(regret(path) <= regret);
                assertThat(generous.allow(path)).isEqualTo(worst(path) <= rank);
                assertThat(fairest.below(regret).allow(path)).isEqualTo(regret(path) < regret);
                assertThat(generous.below(rank).allow(path)).isEqualTo(worst(path) < rank);
                ruledOut += fairest.allow(path) && generous.allow(path) ? 0 : 1;
            }
            assertThat(fairest.worst()).isEqualTo(regret);
            assertThat(generous.worst()).isEqualTo(rank);
            assertThat(List.of(fairest.ruleOut(), generous.ruleOut())).containsOnly(true);
        }
        assertThat(ruledOut).isPositive();
        assertThat(Levels.reached(Policy.MOST_FIRST_CHOICES, List.of()).ruleOut())
                .isFalse();
        assertThat(Levels.reached(Policy.STABLE, List.of()).below(1)).isEqualTo(Levels.ANY);
    }

    private static int regret(Path path) {
        return path.person().regret(path.points());
    }

    private static int worst(Path path) {
        return path.bundle().slots().stream()
                .mapToInt(path.person().associate::rank)
                .max()
                .orElse(0);
    }
}
