package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.StageProof;
import io.trellis.planner.Story;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a certificate proves of other plans, held against every plan there is. */
class CandidatesTests {

    private static final int SEEDS = 60;
    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));

    private int needed;
    private int given;
    private int none;
    private int everybodys;

    private static void forEachPlan(Policy policy, BiConsumer<Proven, Plan> visitor) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            if (Planner.plan(cohort, policy, LIMITS, Progress.SILENT) instanceof Outcome.Planned(var plan, var _)) {
                visitor.accept(new Proven(cohort, plan), plan);
            }
        }
    }

    /** Prices that prove a stage allow no more than its value; the plan itself misses nothing anywhere. */
    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void pricesReadBackProveWhatTheyProved(Policy policy) {
        int[] stages = new int[1];
        forEachPlan(policy, (known, plan) -> {
            var proofs = plan.certificate().stages();
            assertThat(known.stages).hasSameSizeAs(proofs);
            for (int s = 0; s < proofs.size(); s++) {
                var stage = known.stages.get(s);
                assertThat(stage.criterion().name()).isEqualTo(proofs.get(s).name());
                assertThat(known.problem.value(stage.criterion(), known.plan))
                        .isBetween(stage.least(), proofs.get(s).value());
                if (proofs.get(s).kind() == StageProof.Kind.PRICE) {
                    assertThat(known.bound(s).value()).isEqualTo(proofs.get(s).value());
                    stages[0]++;
                }
                assertThat(s < known.open)
                        .isEqualTo(proofs.subList(0, s + 1).stream()
                                .allMatch(proof -> proof.kind() == StageProof.Kind.PRICE));
            }
        });
        assertThat(stages[0]).isGreaterThan(SEEDS);
    }

    /** Every plan that keeps the stages before and misses no more has candidates only, and fewer paths are left. */
    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void noPlanThatKeepsTheStagesHasAnotherPath(Policy policy) {
        forEachPlan(policy, (known, _) -> {
            var every = EveryPlan.of(known.problem);
            for (int stage = 0; stage < known.stages.size(); stage++) {
                for (long missing : new long[] {0, 1, Candidates.ANY}) {
                    int at = stage;
                    var near = every.plans().stream()
                            .filter(plan -> near(known, plan, at, missing))
                            .toList();
                    known.problem.people.forEach(person -> holds(known, every, person, near, at, missing));
                }
            }
        });
        assertThat(needed).isGreaterThan(SEEDS);
        assertThat(none).isGreaterThan(SEEDS);
        assertThat(given).as("of %d", everybodys).isLessThan(everybodys * 3 / 4);
    }

    /** For paths other than what the person has in the plan. */
    private void holds(Proven known, EveryPlan every, Person person, List<List<Path>> near, int stage, long missing) {
        var wanted = every.paths().get(person.index).stream()
                .filter(path -> !known.plan.contains(path))
                .toList();
        Set<Path> needs = new HashSet<>();
        near.stream().filter(plan -> wanted.contains(plan.get(person.index))).forEach(needs::addAll);
        var candidates = Candidates.of(known, wanted, stage, missing);
        if (candidates == null) {
            assertThat(needs).isEmpty();
            none++;
            return;
        }
        var paths = new HashSet<>(candidates.paths());
        assertThat(candidates.complete()).isTrue();
        assertThat(paths).hasSameSizeAs(candidates.paths()).containsAll(needs);
        assertThat(candidates.paths().getFirst()).isIn(wanted);
        assertThat(paths).filteredOn(path -> path.person() == person).isSubsetOf(wanted);
        assertThat(paths)
                .containsAll(known.plan.stream()
                        .filter(path -> path.person() != person)
                        .toList());
        int stages = missing == Candidates.ANY ? stage : stage + 1;
        for (int s = 0; s < stages; s++) {
            leavesOut(known, candidates.paths(), person, s, known.slack(s, s == stage ? missing : 0));
        }
        needed += needs.isEmpty() ? 0 : 1;
        given += paths.size();
        everybodys += every.all().size();
    }

    /** No path loses more than is left, the others' none more than the person leaves. */
    private static void leavesOut(Proven known, List<Path> paths, Person person, int stage, long slack) {
        long least = paths.stream()
                .filter(path -> path.person() == person)
                .mapToLong(path -> known.loss(stage, path))
                .min()
                .orElseThrow();
        assertThat(paths)
                .filteredOn(path -> !known.plan.contains(path))
                .allMatch(path -> known.loss(stage, path) <= slack - (path.person() == person ? 0 : least));
    }

    /** Nobody's paths are ruled out before the first stage: of too many those are left that lose least there. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void ofTooManyPathsTheBestAreLeft(int teams) {
        var story = Story.of(4);
        for (int t = 0; t < teams; t++) {
            story.teams("team-" + t + "=8");
        }
        for (int p = 0; p < 8; p++) {
            story.person("person-" + p, "team-" + p, "team-" + (p + 1) % teams);
        }
        var cohort = story.cohort();
        var outcome = Planner.plan(cohort, Policy.MOST_FIRST_CHOICES, LIMITS, Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        var known = new Proven(cohort, ((Outcome.Planned) outcome).plan());
        var wanted = List.of(known.plan.getFirst());
        var candidates = Candidates.of(known, wanted, 0, Candidates.ANY);
        assertThat(candidates).isNotNull();
        assertThat(candidates.complete()).isFalse();
        assertThat(candidates.paths()).startsWith(wanted.getFirst()).containsAll(known.plan);
        assertThat(candidates.paths()).hasSizeBetween(10_000, 17_000).doesNotHaveDuplicates();
        for (var other : known.problem.people.subList(1, 8)) {
            var mine = candidates.paths().stream()
                    .filter(path -> path.person() == other)
                    .toList();
            var prices = Prices.none(new Criterion.Stars(), known.problem.rows.size());
            var all = new PathSearch(other, prices, Levels.ANY, known.problem.axisCount).within(0, 10_000);
            long most =
                    mine.stream().mapToLong(path -> known.loss(0, path)).max().orElseThrow();
            assertThat(all).hasSizeGreaterThan(mine.size());
            assertThat(mine).hasSizeGreaterThan(1_000);
            if (teams == 9) {
                assertThat(all.stream().filter(path -> known.loss(0, path) < most))
                        .allMatch(new HashSet<>(mine)::contains);
            }
        }
    }

    private static boolean near(Proven known, List<Path> plan, int stage, long missing) {
        return plan.stream().allMatch(known.levels(stage)::allow)
                && IntStream.range(0, stage).allMatch(s -> missed(known, plan, s) <= 0)
                && (missing == Candidates.ANY || missed(known, plan, stage) <= missing);
    }

    private static long missed(Proven known, List<Path> plan, int stage) {
        var kept = known.stages.get(stage);
        return kept.least() - known.problem.value(kept.criterion(), plan);
    }
}
