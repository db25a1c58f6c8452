package io.trellis.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Story;
import io.trellis.planner.Team;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.generate.CohortGenerator;
import io.trellis.planner.generate.Recipe;
import io.trellis.planner.verify.Verifier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a team for somebody costs, held against every plan there is. */
class TrialsTests {

    private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));
    private static final int SEEDS = Integer.getInteger("trellis.planner.trials", 120);

    private int asked;
    private int certain;
    private int losses;

    @ParameterizedTest
    @EnumSource(names = "STABLE", mode = EnumSource.Mode.EXCLUDE)
    void saysWhatTryingEveryPlanSays(Policy policy) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var cohort = RandomCohorts.of(seed);
            var all = BruteForce.of(cohort);
            if (all.isPresent()
                    && Planner.plan(cohort, policy, LIMITS, Progress.SILENT)
                            instanceof Outcome.Planned(var plan, var _)) {
                everyQuestion(seed, cohort, plan, all.get());
            }
        }
        assertThat(asked).isGreaterThan(SEEDS / 2);
        assertThat(certain).as("of %d", asked).isGreaterThan(asked * 9 / 10);
        assertThat(losses).isBetween(asked / 4, asked - 1);
    }

    private void everyQuestion(long seed, Cohort cohort, Plan plan, BruteForce all) {
        var trials = Trials.of(cohort, plan);
        for (var associate : cohort.associates()) {
            for (var team : cohort.teams()) {
                boolean given = plan.bundle(cohort, associate.id()).slots().stream()
                        .anyMatch(slot -> slot.team().equals(team.id()));
                if (!given && trials.isPresent()) {
                    trials.get()
                            .ask(associate, team, LIMITS, Progress.SILENT)
                            .ifPresent(trial -> agrees(seed, cohort, plan, associate, team, trial, all));
                }
            }
        }
    }

    private void agrees(
            long seed, Cohort cohort, Plan plan, Associate associate, Team team, Trials.Trial trial, BruteForce all) {
        var label = "seed %d, %s for %s: %s".formatted(seed, team.id(), associate.id(), trial);
        var found = new Plan(trial.assignments(), plan.certificate());
        var least = least(cohort, plan);
        asked++;
        assertThat(all.allows(found)).as(label).isTrue();
        assertThat(found.bundle(cohort, associate.id()).slots())
                .as(label)
                .anyMatch(slot -> slot.team().equals(team.id()));
        assertThat(first(found, least, all)).as(label).isEqualTo(missed(trial));
        var loss = all.loss(associate.id(), team.id(), least);
        if (trial.certain()) {
            certain++;
            losses += loss.isPresent() ? 1 : 0;
            assertThat(missed(trial)).as(label).isEqualTo(loss);
        }
        var known = trial.atLeast();
        if (known != null) {
            assertThat(loss).as(label).isPresent();
            if (known.name().equals(loss.get().stage())) {
                assertThat(known.by()).as(label).isLessThanOrEqualTo(loss.get().by());
            } else {
                assertThat(least.sequencedKeySet().stream()
                                .toList()
                                .indexOf(loss.get().stage()))
                        .as(label)
                        .isLessThan(least.sequencedKeySet().stream().toList().indexOf(known.name()));
            }
        }
    }

    private static Optional<BruteForce.Loss> missed(Trials.Trial trial) {
        return trial.missed() == 0 ? Optional.empty() : Optional.of(new BruteForce.Loss(trial.name(), trial.missed()));
    }

    private static Optional<BruteForce.Loss> first(Plan plan, SequencedMap<String, Long> least, BruteForce all) {
        return least.entrySet().stream()
                .filter(stage -> all.value(stage.getKey(), plan) < stage.getValue())
                .map(stage -> new BruteForce.Loss(stage.getKey(), stage.getValue() - all.value(stage.getKey(), plan)))
                .findFirst();
    }

    /** What the stages of a plan keep; before those of people and ranks, that its worst level stays the worst. */
    private static SequencedMap<String, Long> least(Cohort cohort, Plan plan) {
        SequencedMap<String, Long> least = new LinkedHashMap<>();
        var reading = PlanReading.of(cohort, plan);
        var worst = new LinkedHashMap<String, Long>();
        switch (plan.policy()) {
            case FAIREST -> worst.put("regret>=" + (reading.mostLost() + 1), 0L);
            case GENEROUS ->
                worst.put(
                        "rank>="
                                + (reading.profile().isEmpty()
                                        ? 1
                                        : reading.profile().lastKey() + 1),
                        0L);
            case MOST_FIRST_CHOICES, STABLE -> {}
        }
        for (var stage : plan.certificate().stages()) {
            boolean before = stage.name().equals("priority") || stage.name().equals("changes");
            if (!before) {
                worst.forEach(least::putIfAbsent);
            }
            var published = stage.name().equals("changes") ? cohort.published() : null;
            least.put(stage.name(), stage.value() - (published == null ? 0 : published.allowance()));
        }
        return least;
    }

    /** Rows of seats and stages together decide, and not one person's own loss. */
    @Test
    void provesWhatStoredPricesAloneCannot() {
        var cohort = CohortGenerator.generate(Recipe.of(30, 14, 3, 5));
        var plan = Story.plan(cohort);
        assertThat(Verifier.verify(cohort, plan).proven()).isTrue();
        var trials = Trials.of(cohort, plan).orElseThrow();
        int sure = 0;
        int all = 0;
        for (var associate : cohort.associates()) {
            var wish = cohort.team(associate.preferences().inOrder().getFirst());
            boolean given = plan.bundle(cohort, associate.id()).slots().stream()
                    .anyMatch(slot -> slot.team().equals(wish.id()));
            var trial = given ? Optional.<Trials.Trial>empty() : trials.ask(associate, wish, LIMITS, Progress.SILENT);
            all += trial.isPresent() ? 1 : 0;
            sure += trial.isPresent() && trial.get().certain() ? 1 : 0;
        }
        assertThat(all).isGreaterThan(5);
        assertThat(sure).isEqualTo(all);
    }

    /** Luca is away the whole time, Mina would get her second choice. */
    @Test
    void whoIsAwayHasNoSlots() {
        var cohort = Story.of(1)
                .teams("ads=1", "maps=1")
                .person("mina", "ads", "maps")
                .person(Associate.named("luca", Periods.of(0))
                        .leave(Periods.of(0))
                        .build())
                .cohort();
        var outcome = Planner.plan(cohort, Policy.MOST_FIRST_CHOICES, LIMITS, Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        var trials = Trials.of(cohort, ((Outcome.Planned) outcome).plan()).orElseThrow();
        var mina = cohort.associate("mina");
        var trial =
                trials.ask(mina, cohort.team("maps"), LIMITS, Progress.SILENT).orElseThrow();
        assertThat(trial.assignments()).isEqualTo(Map.of("mina", List.of("maps-1")));
        assertThat(trial.name()).isEqualTo("rank=1");
        assertThat(trial.missed()).isEqualTo(1);
        assertThat(trial.certain()).isTrue();
        assertThat(trials.ask(mina, cohort.team("maps"), Limits.of(Duration.ZERO), Progress.SILENT))
                .as("without time")
                .isEmpty();
    }

    @Test
    void stablePlansHaveNoPrices() {
        var cohort = RandomCohorts.of(0);
        var outcome = Planner.plan(cohort, Policy.STABLE, LIMITS, Progress.SILENT);
        assertThat(outcome).isInstanceOf(Outcome.Planned.class);
        assertThat(Trials.of(cohort, ((Outcome.Planned) outcome).plan())).isEmpty();
    }
}
