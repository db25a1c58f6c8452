package io.trellis.rotations.plan.reading;

import io.trellis.planner.explain.ProofWords;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.plan.Amendment;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.Solution;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.Staleness;
import io.trellis.rotations.program.Programs;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.Slots;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
public class ReadPlan {

    private final Plans plans;
    private final SolvedPlans solvedPlans;
    private final Staleness staleness;
    private final Cohorts cohorts;
    private final Programs programs;
    private final Slots slots;

    ReadPlan(
            Plans plans,
            SolvedPlans solvedPlans,
            Staleness staleness,
            Cohorts cohorts,
            Programs programs,
            Slots slots) {
        this.plans = plans;
        this.solvedPlans = solvedPlans;
        this.staleness = staleness;
        this.cohorts = cohorts;
        this.programs = programs;
        this.slots = slots;
    }

    public PlanReading read(PlanId id) {
        var plan = plans.at(id);
        var cohort = cohorts.at(plan.cohortId());
        var program = programs.at(cohort.programId());
        var solution = plan.solution();
        var solved = solvedPlans.of(plan);
        var changed = plan.status().isDecided() ? List.<String>of() : staleness.of(plan);
        return new PlanReading(
                plan.id(),
                plan.revision(),
                plan.number(),
                plan.cohortId(),
                cohort.name(),
                plan.request().policy(),
                plan.request().timeLimit().toSeconds(),
                plan.status(),
                plan.status().next(),
                plan.request().by(),
                plan.request().at(),
                plan.inputs(),
                plan.amendment().map(Amendment::of).orElse(null),
                !changed.isEmpty(),
                changed,
                plan.trouble(),
                solution.map(Solution::at).orElse(null),
                solution.map(found -> found.solvedIn().toMillis()).orElse(null),
                solution.map(Solution::engine).orElse(null),
                solution.map(Solution::proven).orElse(false),
                solved.map(ReadPlan::headline).orElse(null),
                program.shape().trainingMonths(),
                program.calendar(cohort.startsOn()),
                solved.map(SolvedPlan::reading).map(StageReading::of).orElse(List.of()),
                solved.map(this::people).orElse(List.of()),
                solved.map(SolvedPlan::reading).map(ChoiceReading::of).orElse(List.of()),
                solved.map(SeatBook::new).map(SeatBook::teams).orElse(List.of()),
                alternatives(plan),
                plan.pins(),
                plan.changes(),
                plan.review(),
                plan.approval(),
                plan.publication());
    }

    private static String headline(SolvedPlan solved) {
        var certificate = solved.found().certificate();
        return solved.plan()
                .amendment()
                .map(amendment -> Amendment.headline(amendment.allowance(), certificate))
                .orElseGet(() -> ProofWords.headline(certificate));
    }

    /** Other solved plans of the cohort, newest first. */
    private List<Alternative> alternatives(Plan plan) {
        return plans.findByCohortIdOrderByNumberDesc(plan.cohortId()).stream()
                .filter(other -> !other.id().equals(plan.id()))
                .flatMap(other -> solvedPlans.of(other).stream())
                .map(Alternative::of)
                .toList();
    }

    private List<PersonReading> people(SolvedPlan solved) {
        var known = slots.findByCohortIdOrderById(solved.plan().cohortId()).stream()
                .collect(Collectors.toMap(Slot::id, Function.identity()));
        return PersonReading.of(solved, known);
    }
}
