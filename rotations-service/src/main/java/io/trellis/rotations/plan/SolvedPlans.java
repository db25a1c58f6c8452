package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class SolvedPlans {

    private final Plans plans;
    private final InputStore inputs;
    private final PlanInputs current;
    private final Names names;

    SolvedPlans(Plans plans, InputStore inputs, PlanInputs current, Names names) {
        this.plans = plans;
        this.inputs = inputs;
        this.current = current;
        this.names = names;
    }

    public SolvedPlan at(PlanId id) {
        return of(plans.at(id)).orElseThrow(() -> new NotFound("solution"));
    }

    /** A plan that something is to be tried with. */
    public SolvedPlan solved(PlanId id) {
        return of(plans.at(id))
                .orElseThrow(
                        () -> new Conflict("plan-unsolved", "There is no solution yet that this could start from."));
    }

    /** What a plan of the same cohort with the same decisions would be made from now, with names. */
    public Cohort inputsNow(Plan plan) {
        return inputsNow(plan, plan.decided());
    }

    /** The same with other decisions. */
    public Cohort inputsNow(Plan plan, Decided decided) {
        return names.on(current.now(plan.cohortId(), decided), plan.cohortId());
    }

    /** What a solver may be given and what may be stored: a proof speaks of the very inputs, names included. */
    public Cohort withoutNames(Cohort named) {
        return Names.off(named);
    }

    /** The same with the names people have today. */
    public Cohort named(Plan plan, Cohort inputs) {
        return names.on(inputs, plan.cohortId());
    }

    /** The inputs of a plan that no solution keeps the rules of, with names. */
    public Cohort infeasible(PlanId id) {
        var plan = plans.at(id);
        if (plan.status() != PlanStatus.INFEASIBLE) {
            throw new NotFound("conflict");
        }
        return names.on(inputs.of(plan), plan.cohortId());
    }

    public Optional<SolvedPlan> of(Plan plan) {
        return plan.solution().map(solution -> {
            var cohort = inputs.of(plan);
            return new SolvedPlan(plan, cohort, names.on(cohort, plan.cohortId()), PlanJson.read(solution.plan()));
        });
    }
}
