package io.trellis.rotations.plan.reading;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
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
import io.trellis.rotations.team.Team;
import io.trellis.rotations.team.Teams;
import java.util.List;
import java.util.Optional;
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
    private final Associates associates;
    private final Slots slots;
    private final Teams teams;

    ReadPlan(
            Plans plans,
            SolvedPlans solvedPlans,
            Staleness staleness,
            Cohorts cohorts,
            Programs programs,
            Associates associates,
            Slots slots,
            Teams teams) {
        this.plans = plans;
        this.solvedPlans = solvedPlans;
        this.staleness = staleness;
        this.cohorts = cohorts;
        this.programs = programs;
        this.associates = associates;
        this.slots = slots;
        this.teams = teams;
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
                plan.request().policy().label(),
                plan.request().timeLimit().toSeconds(),
                plan.status(),
                plan.status().next(),
                plan.request().by(),
                plan.request().at(),
                plan.inputs(),
                !changed.isEmpty(),
                changed,
                plan.trouble(),
                solution.map(Solution::at).orElse(null),
                solution.map(found -> found.solvedIn().toMillis()).orElse(null),
                solution.map(Solution::engine).orElse(null),
                solution.map(Solution::proven).orElse(false),
                program.shape().trainingMonths(),
                program.calendar(cohort.startsOn()),
                solved.map(this::stages).orElse(List.of()),
                solved.map(found -> people(found, solution.orElseThrow())).orElse(List.of()),
                solved.map(SolvedPlan::placements).map(ChoiceReading::of).orElse(List.of()),
                solved.map(SeatBook::new).map(SeatBook::teams).orElse(List.of()),
                alternatives(plan),
                plan.pins(),
                plan.review(),
                plan.approval(),
                plan.publication());
    }

    /** Other solved plans of the cohort, newest first. */
    public List<Alternative> solvedIn(CohortId cohort) {
        return plans.findByCohortIdOrderByNumberDesc(cohort).stream()
                .flatMap(plan -> alternative(plan).stream())
                .toList();
    }

    private List<Alternative> alternatives(Plan plan) {
        return solvedIn(plan.cohortId()).stream()
                .filter(alternative -> !alternative.planId().equals(plan.id()))
                .toList();
    }

    private Optional<Alternative> alternative(Plan plan) {
        return solvedPlans.of(plan)
                .map(solved -> Alternative.of(solved, plan.solution().orElseThrow()));
    }

    private List<StageReading> stages(SolvedPlan solved) {
        return solved.found().certificate().stages().stream()
                .map(StageReading::of)
                .toList();
    }

    private List<PersonReading> people(SolvedPlan solved, Solution solution) {
        var cohort = solved.plan().cohortId();
        var known = slots.findByCohortIdOrderById(cohort).stream()
                .collect(Collectors.toMap(Slot::id, Function.identity()));
        var named = teams.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Team::id, Function.identity()));
        var names = associates.findByCohortIdOrderById(cohort).stream()
                .collect(Collectors.toMap(associate -> associate.id().value().toString(), Associate::displayName));
        return new People(solved, known, named, names).readings(solution);
    }
}
