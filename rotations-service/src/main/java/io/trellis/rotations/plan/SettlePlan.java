package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.plan.PlanEvent.PlanFailed;
import io.trellis.rotations.plan.PlanEvent.PlanInfeasible;
import io.trellis.rotations.plan.PlanEvent.PlanProposed;
import io.trellis.support.event.Outbox;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came of a solve. The claimed plan carries the fence: after a take-over this fails and changes nothing. */
@Component
class SettlePlan {

    private static final Logger log = LoggerFactory.getLogger(SettlePlan.class);

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    SettlePlan(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void settle(Plan claimed, Cohort cohort, Outcome outcome) {
        switch (outcome) {
            case Outcome.Planned planned -> propose(claimed, cohort, planned);
            case Outcome.Infeasible infeasible -> findInfeasible(claimed, cohort, infeasible);
            case Outcome.Undecided _ -> fail(claimed, "No plan was found in the time given.");
        }
    }

    @Transactional
    void fail(Plan claimed, String reason) {
        var plan = fenced(claimed);
        plan.fail(reason);
        var failed = plans.save(plan);
        outbox.append(new PlanFailed(failed.id(), failed.revision(), failed.cohortId()));
    }

    /** Read anew, as a transaction may be repeated; the claimed plan itself never changes. */
    private Plan fenced(Plan claimed) {
        var plan = plans.at(claimed.id());
        if (plan.revision() != claimed.revision()) {
            throw new OptimisticLockingFailureException("The plan was cancelled or taken over.");
        }
        return plan;
    }

    private void propose(Plan claimed, Cohort cohort, Outcome.Planned planned) {
        var verdict = Verifier.verify(cohort, planned.plan());
        if (!verdict.accepted()) {
            log.error("Plan {} is wrong: {}", claimed.id().value(), verdict.objections());
            fail(claimed, "The plan that was found is wrong; it was dropped.");
            return;
        }
        var stats = planned.stats();
        var plan = fenced(claimed);
        plan.propose(new Solution(
                PlanJson.write(planned.plan()), verdict.proven(), clock.instant(), stats.elapsed(), stats.engine()));
        var proposed = plans.save(plan);
        outbox.append(new PlanProposed(
                proposed.id(),
                proposed.revision(),
                proposed.cohortId(),
                proposed.request().policy(),
                verdict.proven()));
    }

    private void findInfeasible(Plan claimed, Cohort cohort, Outcome.Infeasible infeasible) {
        var plan = fenced(claimed);
        plan.findInfeasible(Contradiction.words(cohort, infeasible));
        var found = plans.save(plan);
        outbox.append(new PlanInfeasible(found.id(), found.revision(), found.cohortId()));
    }
}
