package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.explain.Explanation.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a team that somebody does not have, held against every plan there is. */
class WhyNotPropertiesTests {

    private static final long MORE = Long.getLong("trellis.planner.whynots", 0);

    /** In most of these, answers have been wrong. */
    private static final List<Long> SEEDS = List.of(7L, 15L, 19L, 39L, 40L, 46L, 8L);

    private int tried;
    private int free;

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsSoInEveryPlanThereIs(Policy policy) {
        for (long seed : LongStream.concat(SEEDS.stream().mapToLong(Long::longValue), LongStream.range(0, MORE))
                .toArray()) {
            Cohort cohort = RandomCohorts.of(seed);
            Optional<BruteForce> all = BruteForce.of(cohort);
            if (all.isPresent()
                    && Planner.plan(cohort, policy, Story.limits(), Progress.SILENT)
                            instanceof Outcome.Planned(var plan, var _)) {
                PlanReading reading = PlanReading.of(cohort, plan);
                WhyNot whyNot = new WhyNot(reading, Story.limits(), Progress.SILENT);
                for (Associate associate : cohort.associates()) {
                    for (Team team : cohort.teams()) {
                        WhyNot.Answer answer = whyNot.ask(associate, team);
                        String label = "seed %d: %s".formatted(seed, answer.explanation());
                        if (answer.explanation().kind() != Kind.GIVEN) {
                            agrees(label, cohort, plan, answer, all.get());
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(15);
        assertThat(free).isBetween(1, tried - 5);
    }

    private void agrees(String label, Cohort cohort, Plan plan, WhyNot.Answer answer, BruteForce all) {
        Explanation why = answer.explanation();
        PlanReading other = answer.tried();
        if (other == null) {
            assertThat(why.proven()).as(label).isTrue();
            assertThat(all.canHave(why.associate(), why.team())).as(label).isFalse();
            return;
        }
        tried++;
        Plan found = new Plan(other.plan().assignments(), plan.certificate());
        assertThat(all.allows(found)).as(label).isTrue();
        assertThat(found.bundle(cohort, why.associate()).slots())
                .as(label)
                .anyMatch(slot -> slot.team().equals(why.team()));
        SequencedMap<String, Long> kept = kept(cohort, plan, all);
        Optional<BruteForce.Loss> first = kept.entrySet().stream()
                .filter(stage -> all.value(stage.getKey(), found) < stage.getValue())
                .map(stage -> new BruteForce.Loss(stage.getKey(), stage.getValue() - all.value(stage.getKey(), found)))
                .findFirst();
        free += first.isEmpty() ? 1 : 0;
        assertThat(why.sentence().contains("the choice between them was free"))
                .as(label)
                .isEqualTo(first.isEmpty());
        if (why.kind() == Kind.OPEN) {
            assertThat(first).as(label).isEmpty();
        }
        if (why.proven()) {
            assertThat(first).as(label).isEqualTo(all.loss(why.associate(), why.team(), kept));
        } else {
            assertThat(why.sentence()).as(label).startsWith("As far as was tried: ");
        }
        if (why.sentence().contains("Nobody would lose")) {
            assertThat(answer.changes()).as(label).noneMatch(change -> change.gain() < 0);
        }
    }

    /** What the plan reaches in all stages, whether certificates name them or not. */
    private static SequencedMap<String, Long> kept(Cohort cohort, Plan plan, BruteForce all) {
        long allowance = cohort.published() == null ? 0 : cohort.published().allowance();
        SequencedMap<String, Long> kept = new LinkedHashMap<>();
        all.best(plan.policy())
                .forEach((stage, best) -> kept.put(
                        stage,
                        stage.equals("changes")
                                ? Math.min(best - allowance, all.value(stage, plan))
                                : all.value(stage, plan)));
        return kept;
    }
}
