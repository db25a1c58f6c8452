package io.trellis.rotations.plan;

import io.trellis.planner.Policy;
import io.trellis.planner.files.CohortCheck;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.PlanEvent.PlanRequested;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.rule.InputRefused;
import io.trellis.support.event.Outbox;
import io.trellis.support.id.Ids;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the inputs and asks for a plan; whichever replica is free solves it. */
@Component
public class RequestPlan {

    private final PlanInputs inputs;
    private final Decisions decisions;
    private final Names names;
    private final InputStore store;
    private final PlanNumbers numbers;
    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    RequestPlan(
            PlanInputs inputs,
            Decisions decisions,
            Names names,
            InputStore store,
            PlanNumbers numbers,
            Plans plans,
            Outbox outbox,
            Clock clock) {
        this.inputs = inputs;
        this.decisions = decisions;
        this.names = names;
        this.store = store;
        this.numbers = numbers;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was decided before holds. */
    @Transactional
    public Plan request(CohortId cohort, Policy policy, Duration timeLimit, String by) {
        var decided = decisions.of(cohort);
        var now = inputs.now(cohort, decided);
        InputRefused.ifAny(CohortCheck.findings(names.on(now, cohort)).stream()
                .map(finding -> new Finding("/" + String.join("/", finding.path()), finding.message()))
                .toList());
        var frozen = store.save(FrozenInputs.of(now));
        var plan = plans.save(Plan.requested(
                new PlanId(Ids.next()),
                cohort,
                numbers.next(cohort),
                new Request(policy, timeLimit, by, clock.instant()),
                frozen.fingerprint(),
                decided));
        outbox.append(new PlanRequested(plan.id(), plan.revision(), cohort, policy));
        return plan;
    }
}
