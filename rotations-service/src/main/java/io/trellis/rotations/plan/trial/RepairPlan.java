package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.ProofWords;
import io.trellis.planner.explain.Replanner;
import io.trellis.planner.explain.Replanner.Repair;
import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.PlanStatus;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.Staleness;
import io.trellis.rotations.plan.supposition.Supposition;
import io.trellis.rotations.plan.supposition.Suppositions;
import io.trellis.rotations.plan.trial.RepairsReading.RepairReading;
import io.trellis.support.problem.Conflict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ways to repair a published plan after what is supposed, on top of all that changed for real since its inputs were
 * frozen: late hires, exits, slots that came or went.
 */
@Component
public class RepairPlan {

    private static final int REPAIRS = 3;

    private final SolvedPlans plans;
    private final Staleness staleness;
    private final StartedPeriods startedPeriods;
    private final Trials trials;

    RepairPlan(SolvedPlans plans, Staleness staleness, StartedPeriods startedPeriods, Trials trials) {
        this.plans = plans;
        this.staleness = staleness;
        this.startedPeriods = startedPeriods;
        this.trials = trials;
    }

    public RepairsReading repairs(PlanId id, List<Supposition> suppositions) {
        var solved = plans.solved(id);
        if (solved.plan().status() != PlanStatus.PUBLISHED) {
            throw new Conflict("plan-not-published", "Only a published plan is repaired; solve any other again.");
        }
        var supposed = Suppositions.in(plans.inputsNow(solved.plan()), suppositions);
        var changedSince = staleness.of(solved.plan());
        return trials.run(trial -> answer(solved, supposed, changedSince, trial));
    }

    private RepairsReading answer(SolvedPlan solved, Cohort supposed, List<String> changedSince, Trial trial) {
        var repairs = new Replanner(trial.limits(REPAIRS), trial)
                .repairs(
                        supposed,
                        solved.found().assignments(),
                        startedPeriods.of(supposed),
                        solved.found().policy());
        var before = solved.reading();
        return new RepairsReading(
                changedSince,
                PlanMeasure.of(before, solved.isProven()),
                repairs.stream().map(repair -> reading(before, repair)).toList(),
                repairs.isEmpty() ? trouble(trial) : null);
    }

    private RepairReading reading(PlanReading before, Repair repair) {
        var after = repair.after();
        var verdict = Verifier.verify(after.cohort(), after.plan());
        if (!verdict.accepted()) {
            throw new IllegalStateException("the repair is wrong: " + verdict.objections());
        }
        var moves = PersonMove.between(before, after);
        return new RepairReading(
                repair.allowance(),
                moves.stream().mapToInt(move -> move.to().size()).sum(),
                moves.size(),
                repair.shortage(),
                noticeDays(after.cohort(), moves),
                PlanMeasure.of(after, verdict.proven(), headline(repair, verdict.proven())),
                moves);
    }

    private static String headline(Repair repair, boolean proven) {
        if (!proven) {
            return ProofWords.headline(repair.after().plan().certificate());
        }
        return repair.allowance() == 0
                ? "Proven: no repair has fewer changes, and none with so few is better"
                : "Proven: none with at most %d more changes is better".formatted(repair.allowance());
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
