package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.explain.Replanner;
import io.trellis.planner.files.CohortCheck;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.AcceptRepair;
import io.trellis.rotations.plan.Decided;
import io.trellis.rotations.plan.PinnedSlot;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Repair;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.plan.StartedPeriods;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.problem.Conflict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes a proposed plan of exchanges among people. An exchange is a repair of which the outcome is known: everybody is
 * pinned to what they get, and nothing else may change.
 */
@Component
public class AcceptSwap {

    private static final String REASON = "Exchanged for another rotation";
    private static final Comparator<SlotId> BY_ID = Comparator.comparing(SlotId::value);

    private final SolvedPlans plans;
    private final AcceptRepair acceptRepair;
    private final StartedPeriods startedPeriods;
    private final Trials trials;
    private final Clock clock;

    AcceptSwap(
            SolvedPlans plans, AcceptRepair acceptRepair, StartedPeriods startedPeriods, Trials trials, Clock clock) {
        this.plans = plans;
        this.acceptRepair = acceptRepair;
        this.startedPeriods = startedPeriods;
        this.trials = trials;
        this.clock = clock;
    }

    /** One person's part. */
    public record Part(AssociateId associateId, SlotId gives, SlotId gets) {}

    /** @param parts of one exchange or several; together they take from nobody what nobody gives */
    public Plan accept(PlanId id, long revision, List<Part> parts, String by) {
        var inForce = acceptRepair.seen(id, revision);
        var solved = plans.solved(id);
        var exchanged = exchanged(solved, parts);
        var decided = new Decided(
                Stream.concat(inForce.pins().stream(), pins(parts, by)).toList(), inForce.changes());
        var pinned = plans.inputsNow(inForce, decided);
        if (!CohortCheck.findings(pinned).isEmpty()) {
            throw impossible();
        }
        var unnamed = plans.withoutNames(pinned);
        var repair = trials.run(trial -> repair(solved, decided, unnamed, trial))
                .filter(found -> found.assignments().equals(exchanged))
                .orElseThrow(AcceptSwap::impossible);
        return acceptRepair.propose(inForce, repair, by);
    }

    private static SortedMap<String, List<String>> exchanged(SolvedPlan solved, List<Part> parts) {
        var given = parts.stream().map(Part::gives).sorted(BY_ID).toList();
        var got = parts.stream().map(Part::gets).sorted(BY_ID).toList();
        if (!given.equals(got)) {
            throw impossible();
        }
        var exchanged = new TreeMap<>(solved.found().assignments());
        for (var part : parts) {
            var slots = new ArrayList<>(
                    exchanged.getOrDefault(part.associateId().value().toString(), List.of()));
            var place = slots.indexOf(part.gives().value().toString());
            if (place < 0) {
                throw impossible();
            }
            slots.set(place, part.gets().value().toString());
            exchanged.put(part.associateId().value().toString(), List.copyOf(slots));
        }
        return exchanged;
    }

    private static Stream<PinnedSlot> pins(List<Part> parts, String by) {
        return parts.stream().map(part -> new PinnedSlot(part.associateId(), part.gets(), REASON, by));
    }

    private Optional<Repair> repair(SolvedPlan solved, Decided decided, Cohort pinned, Trial trial) {
        var started = startedPeriods.of(pinned);
        return new Replanner(trial.limits(1), trial)
                .fewest(
                        pinned,
                        solved.found().assignments(),
                        started,
                        solved.found().policy())
                .map(found -> Repair.of(solved, decided, pinned, started, found, clock.instant()));
    }

    private static Conflict impossible() {
        return new Conflict("swap-gone", "These people cannot exchange these rotations any more.");
    }
}
