package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Periods;
import io.trellis.planner.Policy;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first plan of a cohort, or the proof that there is none. */
class FirstPlanTests {

    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 120);

    private final Optimizer optimizer = new HighsOptimizer();

    private FirstPlan.Result find(Problem problem, Duration time) {
        return find(problem, time, _ -> {});
    }

    /** @param known gets the paths there are in the end */
    private FirstPlan.Result find(Problem problem, Duration time, Consumer<List<Path>> known) {
        var budget = new Budget(time, Progress.SILENT);
        var ladder = new Ladder(problem, Policy.FAIREST);
        try (var master = new Master(problem, optimizer.model(budget), List.of())) {
            var found = new FirstPlan(problem, optimizer, budget, master).find(ladder.seating(), ladder.leaning());
            known.accept(master.paths());
            return found;
        }
    }

    private FirstPlan.Result find(Cohort cohort) {
        return find(new Problem(cohort), Duration.ofMinutes(1));
    }

    @Test
    void thereIsAPlanExactlyWhereBruteForceHasOne() {
        int[] seen = new int[2];
        for (int seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var all = BruteForce.of(cohort);
            var problem = new Problem(cohort);
            if (all.isPresent() && problem.stranded.isEmpty()) {
                var found = find(problem, Duration.ofMinutes(1));
                assertThat(found.impossible())
                        .as("seed %d", seed)
                        .isEqualTo(all.get().infeasible());
                assertThat(found.plan() == null)
                        .as("seed %d", seed)
                        .isEqualTo(all.get().infeasible());
                if (found.plan() != null) {
                    assertThat(problem.keepsRows(found.plan())).isTrue();
                    assertThat(found.bound()).isNull();
                }
                seen[found.plan() == null ? 1 : 0]++;
            }
        }
        assertThat(seen[0]).isGreaterThan(SEEDS / 4);
        assertThat(seen[1]).isGreaterThan(SEEDS / 40);
    }

    /** The paths of few people are all known, of others those that prices ask for. */
    @Test
    void fewPathsAreAllKnown() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var problem = new Problem(RandomCohorts.of(seed));
            if (problem.stranded.isEmpty()) {
                var all = EveryPlan.of(problem).all();
                find(
                        problem,
                        Duration.ofMinutes(1),
                        paths -> assertThat(paths).containsExactlyInAnyOrderElementsOf(all));
            }
        }
        var many = Story.of(3)
                .teams(IntStream.range(0, 16)
                        .mapToObj(team -> "t" + team + "=1")
                        .toArray(String[]::new))
                .person("mina", "t0", "t1", "t2")
                .person("omar", "t1", "t2", "t0")
                .cohort();
        find(
                new Problem(many),
                Duration.ofMinutes(1),
                paths -> assertThat(paths).hasSizeBetween(2, 100));
    }

    /** Two seats for three people. */
    @Test
    void pricesShowThatSeatsAreTooFew() {
        var found = find(Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person("omar", "maps", "ads")
                .person("wei", "ads", "maps")
                .cohort());
        assertThat(found.plan()).isNull();
        assertThat(found.impossible()).isTrue();
        assertThat(Objects.requireNonNull(found.bound()).value()).isNegative();
    }

    /** Three people who never share a team, and two teams: half of each is a point, and there is no plan. */
    @Test
    void aSearchShowsWhatPricesDoNot() {
        var found = find(apart(Story.of(1).teams("ads=3", "maps=3"), 3).cohort());
        assertThat(found.plan()).isNull();
        assertThat(found.impossible()).isTrue();
        assertThat(Objects.requireNonNull(found.bound()).value()).isZero();
    }

    /** The same beside two people with 1,728 paths each. */
    @Test
    void aSearchShowsItAmongMorePathsThanAreListedToo() {
        var teams = IntStream.range(0, 10).mapToObj(team -> "other" + team).toArray(String[]::new);
        var story = Story.of(3)
                .program(new Program(true, 0, Periods.MAX, 0, Collections.emptySortedMap(), List.of()))
                .teams("ads=9", "maps=9")
                .teams(Arrays.stream(teams).map(team -> team + "=9").toArray(String[]::new))
                .person("ines", "ads", "maps")
                .person("zoe", "maps", "ads");
        var without = find(story.cohort());
        assertThat(without.plan()).isNotNull().allMatch(path -> path.points() == 3);
        assertThat(without.impossible()).isFalse();
        for (int person = 0; person < 3; person++) {
            story.person(Associate.named("p" + person, Periods.first(3))
                    .preferences(Preferences.strict("ads", "maps").withVetoes(List.of(teams)))
                    .build());
        }
        var found = find(separated(story, 3).cohort());
        assertThat(found.plan()).isNull();
        assertThat(found.impossible()).isTrue();
        assertThat(Objects.requireNonNull(found.bound()).value()).isZero();
    }

    /** With a third team there is a plan. */
    @Test
    void aSearchFindsWhatTheProgramDoesNotHave() {
        var problem = new Problem(
                apart(Story.of(1).teams("ads=3", "maps=3", "chat=3"), 3).cohort());
        var plan = Objects.requireNonNull(find(problem, Duration.ofMinutes(1)).plan());
        assertThat(problem.keepsRows(plan)).isTrue();
    }

    @Test
    void withoutTimeNothingIsCertain() {
        var found =
                find(new Problem(apart(Story.of(1).teams("ads=3", "maps=3"), 3).cohort()), Duration.ZERO);
        assertThat(found.plan()).isNull();
        assertThat(found.impossible()).isFalse();
        assertThat(found.bound()).isNull();
    }

    /** Of many people, the plan of a dive is taken where it is better. */
    @Test
    void manyPeopleGetTheBetterOfTwoPlans() {
        for (int people = 3; people <= 6; people++) {
            var problem = new Problem(Rivals.cohort(people), 0);
            var plan =
                    Objects.requireNonNull(find(problem, Duration.ofMinutes(1)).plan());
            assertThat(problem.keepsRows(plan)).isTrue();
            assertThat(problem.value(new Criterion.RankIs(1), plan)).isEqualTo(1);
        }
    }

    private static Story apart(Story story, int people) {
        List<String> teams = new ArrayList<>(List.of("ads", "maps", "chat"));
        IntStream.range(0, people).forEach(person -> story.person("p" + person, teams.toArray(String[]::new)));
        return separated(story, people);
    }

    private static Story separated(Story story, int people) {
        for (int person = 0; person < people; person++) {
            for (int other = 0; other < person; other++) {
                story.coupling(new Coupling.Separated("p" + other, "p" + person, Dimension.TEAM));
            }
        }
        return story;
    }
}
