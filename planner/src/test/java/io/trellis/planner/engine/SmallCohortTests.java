package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cohorts small enough for every plan to be tried, a few of each kind; there are many more in {@code PlannerTests}. */
class SmallCohortTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));
    private static final int SEEDS = Integer.getInteger("trellis.planner.tried", 48);

    private record Tried(long seed, Cohort cohort, BruteForce all) {}

    private static final List<Tried> COHORTS = LongStream.range(0, SEEDS)
            .mapToObj(seed -> {
                var cohort = RandomCohorts.of(seed);
                return BruteForce.of(cohort).map(all -> new Tried(seed, cohort, all));
            })
            .flatMap(Optional::stream)
            .toList();

    @ParameterizedTest
    @EnumSource
    void reachesWhatTryingEveryPlanReaches(Policy policy) {
        int planned = 0;
        for (var tried : COHORTS) {
            var outcome = Planner.plan(tried.cohort(), policy, LIMITS, Progress.SILENT);
            if (tried.all().infeasible()) {
                assertThat(outcome).as("seed %d", tried.seed()).isInstanceOf(Outcome.Infeasible.class);
                continue;
            }
            assertThat(outcome).as("seed %d", tried.seed()).isInstanceOf(Outcome.Planned.class);
            var plan = ((Outcome.Planned) outcome).plan();
            var best = tried.all().best(policy);
            plan.certificate().stages().forEach(stage -> {
                assertThat(stage.value())
                        .as("seed %d, %s", tried.seed(), stage.name())
                        .isEqualTo(best.get(stage.name()));
            });
            best.forEach((stage, value) -> {
                if (!stage.equals("changes")) {
                    assertThat(tried.all().value(stage, plan))
                            .as("seed %d, %s", tried.seed(), stage)
                            .isEqualTo(value);
                }
            });
            var verdict = Verifier.verify(tried.cohort(), plan);
            assertThat(verdict.objections()).as("seed %d", tried.seed()).isEmpty();
            assertThat(verdict.proven()).isEqualTo(plan.claimsOptimal());
            planned++;
        }
        assertThat(planned).isGreaterThan(SEEDS / 3);
    }
}
