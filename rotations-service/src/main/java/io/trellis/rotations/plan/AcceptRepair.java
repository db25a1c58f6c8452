package io.trellis.rotations.plan;

import io.trellis.rotations.plan.PlanEvent.PlanProposed;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.support.event.Outbox;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.problem.StaleRevision;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a proposed plan of a repair, exactly as it was found. The plan in force stays so until that one is published. */
@Component
public class AcceptRepair {

    private final Plans plans;
    private final Repairs repairs;
    private final InputStore store;
    private final Staleness staleness;
    private final PlanNumbers numbers;
    private final Outbox outbox;
    private final Clock clock;

    AcceptRepair(
            Plans plans,
            Repairs repairs,
            InputStore store,
            Staleness staleness,
            PlanNumbers numbers,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.repairs = repairs;
        this.store = store;
        this.staleness = staleness;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps repairs until one of them is accepted, for some hours. */
    public void keep(List<Repair> found) {
        found.forEach(repairs::save);
    }

    /** The plan in force, if that is what a repair is of. */
    public static Plan inForce(Plan plan) {
        if (plan.status() != PlanStatus.PUBLISHED) {
            throw new Conflict("plan-not-published", "Only a published plan is repaired; solve any other again.");
        }
        return plan;
    }

    /** The plan in force as somebody has seen it. */
    public Plan seen(PlanId id, long revision) {
        var plan = plans.at(id);
        if (plan.revision() != revision) {
            throw new StaleRevision(plan.revision());
        }
        return inForce(plan);
    }

    /** @param by subject of who accepts it and so does not approve it */
    @Transactional
    public Plan accept(PlanId id, long revision, RepairId repair, String by) {
        var inForce = seen(id, revision);
        var kept = repairs.of(id, repair);
        refuse("plan-unverified", kept.objections());
        return propose(inForce, kept, by);
    }

    /** Accepts a repair of this plan that was found just now. */
    @Transactional
    public Plan propose(Plan inForce, Repair repair, String by) {
        refuseWhatIsNotForAPlan(repair.changes());
        var asked = inForce.request();
        var plan = Plan.amending(
                new PlanId(Ids.next()),
                inForce.cohortId(),
                numbers.next(inForce.cohortId()),
                new Request(asked.policy(), asked.timeLimit(), by, clock.instant()),
                repair.inputs().fingerprint(),
                new Decided(repair.pins(), repair.changes()),
                repair.amendment(),
                repair.solution());
        refuse("plan-stale", staleness.of(plan, repair.basis()));
        store.save(repair.basis());
        store.save(repair.inputs());
        var proposed = plans.save(plan);
        outbox.append(new PlanProposed(
                proposed.id(),
                proposed.revision(),
                proposed.cohortId(),
                asked.policy(),
                repair.solution().proven()));
        return proposed;
    }

    private static void refuseWhatIsNotForAPlan(List<Change> changes) {
        var others = changes.stream()
                .map(Change::kind)
                .filter(kind -> !kind.isForAPlan())
                .map(Change.Kind::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new RuleRefused(
                    "change-not-for-a-plan",
                    "Slots and seats are for teams to offer and vetoes for associates to lift, first; here: %s."
                            .formatted(others));
        }
    }

    private static void refuse(String problem, List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new Conflict(problem, String.join(" ", reasons));
        }
    }
}
