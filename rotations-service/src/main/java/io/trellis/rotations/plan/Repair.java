package io.trellis.rotations.plan;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.explain.Replanner;
import io.trellis.planner.verify.Verifier;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.support.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way to repair a plan, kept for a while so that what somebody accepts is what they have seen. It holds nobody's name.
 *
 * @param planId of the plan in force that it repairs
 * @param changes that the repaired plan would carry: what was decided before and is not taken back, and what was supposed
 * @param pins that it would keep
 * @param basis what was true, decided and supposed
 * @param inputs the same with the plan in force added, as the solver got it
 */
@Document("repairs")
public record Repair(
        @Id RepairId id,
        PlanId planId,
        List<Change> changes,
        List<PinnedSlot> pins,
        int startedPeriods,
        int allowance,
        FrozenInputs basis,
        FrozenInputs inputs,
        Solution solution,
        Instant at) {

    /**
     * @param repaired the plan in force
     * @param decided with the repaired plan
     * @param supposed what it was repaired for, without names
     * @param started periods that had begun
     * @throws IllegalStateException when the verifier rejects what was found
     */
    public static Repair of(
            SolvedPlan repaired,
            Decided decided,
            Cohort supposed,
            Periods started,
            Replanner.Repair found,
            Instant at) {
        var verdict = Verifier.verify(found.after().cohort(), found.after().plan());
        if (!verdict.accepted()) {
            throw new IllegalStateException("the repair is wrong: " + verdict.objections());
        }
        var solution = new Solution(
                PlanJson.write(found.after().plan()),
                verdict.proven(),
                at,
                found.stats().elapsed(),
                found.stats().engine());
        return new Repair(
                new RepairId(Ids.next()),
                repaired.plan().id(),
                decided.changes(),
                decided.pins(),
                started.count(),
                found.allowance(),
                FrozenInputs.of(supposed),
                FrozenInputs.of(found.after().cohort()),
                solution,
                at);
    }

    Amendment amendment() {
        return new Amendment(planId, basis.fingerprint(), startedPeriods, allowance);
    }

    /** Slot ids per associate. */
    public SortedMap<String, List<String>> assignments() {
        return PlanJson.read(solution.plan()).assignments();
    }

    /** What the verifier says about it as it is kept. */
    List<String> objections() {
        return Verifier.verify(inputs.cohort(), PlanJson.read(solution.plan())).objections();
    }
}
