package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.Replanner;
import io.trellis.rotations.plan.AcceptRepair;
import io.trellis.rotations.plan.Amendment;
import io.trellis.rotations.plan.Decided;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Repair;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.Staleness;
import io.trellis.rotations.plan.StartedPeriods;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.rotations.plan.supposition.Supposition;
import io.trellis.rotations.plan.supposition.Suppositions;
import io.trellis.rotations.plan.supposition.TakingBack;
import io.trellis.rotations.plan.trial.RepairsReading.RepairReading;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ways to repair a published plan after what is supposed, on top of all that changed for real since its inputs were
 * frozen: late hires, exits, slots that came or went. They are kept for who accepts one of them.
 */
@Component
public class RepairPlan {

    private static final int REPAIRS = 3;

    private final SolvedPlans plans;
    private final Staleness staleness;
    private final StartedPeriods startedPeriods;
    private final AcceptRepair acceptRepair;
    private final Trials trials;
    private final Clock clock;

    RepairPlan(
            SolvedPlans plans,
            Staleness staleness,
            StartedPeriods startedPeriods,
            AcceptRepair acceptRepair,
            Trials trials,
            Clock clock) {
        this.plans = plans;
        this.staleness = staleness;
        this.startedPeriods = startedPeriods;
        this.acceptRepair = acceptRepair;
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * @param takenBack of what was decided with the plan in force
     * @param suppositions on top of what stays decided
     */
    public RepairsReading repairs(PlanId id, List<Change> takenBack, List<Supposition> suppositions) {
        var solved = plans.solved(id);
        var inForce = AcceptRepair.inForce(solved.plan());
        var kept = takenBack.isEmpty() ? inForce.decided() : without(inForce, takenBack);
        var supposed = plans.withoutNames(Suppositions.in(plans.inputsNow(inForce, kept), suppositions));
        var changedSince = staleness.ofInputs(inForce);
        var decided = new Decided(
                kept.pins(),
                Stream.concat(kept.changes().stream(), suppositions.stream().map(Change::of))
                        .toList());
        return trials.run(trial -> answer(solved, decided, supposed, changedSince, trial));
    }

    private Decided without(Plan inForce, List<Change> takenBack) {
        var undecided = plans.inputsNow(inForce, new Decided(inForce.pins(), List.of()));
        var kept = new Decided(
                inForce.pins(),
                new TakingBack(undecided, startedPeriods.of(undecided)).from(inForce.changes(), takenBack));
        if (plans.inputsNow(inForce, kept).equals(plans.inputsNow(inForce))) {
            throw new InputRefused(List.of(new Finding(
                    "/takenBack", "Nothing would be different: it has come about, or what it is about is gone.")));
        }
        return kept;
    }

    private RepairsReading answer(
            SolvedPlan solved, Decided decided, Cohort supposed, List<String> changedSince, Trial trial) {
        var started = startedPeriods.of(supposed);
        var found = new Replanner(trial.limits(REPAIRS), trial)
                .repairs(
                        supposed,
                        solved.found().assignments(),
                        started,
                        solved.found().policy());
        var before = solved.reading();
        var kept = new ArrayList<Repair>();
        var readings = new ArrayList<RepairReading>();
        for (var way : found) {
            var repair = Repair.of(solved, decided, supposed, started, way, clock.instant());
            kept.add(repair);
            var after = PlanReading.of(
                    plans.named(solved.plan(), way.after().cohort()),
                    way.after().plan());
            readings.add(reading(repair, before, after, way.shortage()));
        }
        acceptRepair.keep(kept);
        return new RepairsReading(
                changedSince,
                PlanMeasure.of(before, solved.isProven()),
                readings,
                found.isEmpty() ? trouble(trial) : null);
    }

    private RepairReading reading(Repair repair, PlanReading before, PlanReading after, int shortage) {
        var moves = PersonMove.between(before, after);
        return new RepairReading(
                repair.id(),
                repair.allowance(),
                moves.stream().mapToInt(move -> move.to().size()).sum(),
                (int) moves.stream().filter(move -> !move.to().isEmpty()).count(),
                shortage,
                noticeDays(after.cohort(), moves),
                PlanMeasure.of(
                        after,
                        repair.solution().proven(),
                        Amendment.headline(repair.allowance(), after.plan().certificate())),
                moves);
    }

    private @Nullable Long noticeDays(Cohort cohort, List<PersonMove> moves) {
        return moves.stream()
                .flatMap(move -> Stream.concat(move.from().stream(), move.to().stream()))
                .map(place -> cohort.periods().get(place.period() - 1))
                .map(Period::startsOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(first -> Math.max(0, ChronoUnit.DAYS.between(startedPeriods.today(), first)))
                .orElse(null);
    }

    private static String trouble(Trial trial) {
        return trial.cancelled()
                ? "No repair was found in %d seconds.".formatted(trial.seconds())
                : "No repair keeps the rules, even with seats left empty.";
    }
}
