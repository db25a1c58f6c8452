package io.trellis.rotations.plan;

import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.plan.Plan.Signature;
import io.trellis.rotations.plan.PlanEvent.PlanPublished;
import io.trellis.rotations.preference.PreferenceWindows;
import io.trellis.support.event.Outbox;
import io.trellis.support.problem.Conflict;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases a plan as a whole. Nothing that the verifier rejects or that the inputs have outrun is ever published. */
@Component
public class PublishPlan {

    private final Plans plans;
    private final InputStore inputs;
    private final Staleness staleness;
    private final Publications publications;
    private final PreferenceWindows windows;
    private final Outbox outbox;
    private final Clock clock;

    PublishPlan(
            Plans plans,
            InputStore inputs,
            Staleness staleness,
            Publications publications,
            PreferenceWindows windows,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.inputs = inputs;
        this.staleness = staleness;
        this.publications = publications;
        this.windows = windows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Plan publish(PlanId id, String by) {
        var plan = plans.at(id);
        plan.publish(publications.next(plan.cohortId()), new Signature(by, clock.instant()));
        var found = PlanJson.read(plan.solution().orElseThrow().plan());
        refuse("window-not-over", openWindow(plan));
        refuse("plan-unverified", Verifier.verify(inputs.of(plan), found).objections());
        refuse("plan-stale", staleness.of(plan));
        var published = plans.save(plan);
        var assignments =
                found.assignments().values().stream().mapToInt(List::size).sum();
        outbox.append(new PlanPublished(id, published.revision(), published.cohortId(), assignments));
        return published;
    }

    private List<String> openWindow(Plan plan) {
        return windows
                .of(plan.cohortId())
                .filter(window -> !window.isOver())
                .map(window -> "Lists can change until " + window.closesAt() + ".")
                .stream()
                .toList();
    }

    private static void refuse(String problem, List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new Conflict(problem, String.join(" ", reasons));
        }
    }
}
