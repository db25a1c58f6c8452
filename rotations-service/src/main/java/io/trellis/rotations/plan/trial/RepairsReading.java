package io.trellis.rotations.plan.trial;

import io.trellis.rotations.plan.RepairId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published plan and what it may become.
 *
 * @param changedSince what is different from the plan's inputs already, without what is supposed
 * @param repairs fewest changes first, at most three
 * @param trouble why there is none, in words
 */
public record RepairsReading(
        List<String> changedSince,
        PlanMeasure before,
        List<RepairReading> repairs,
        @Nullable String trouble) {

    /**
     * One point of the curve of changes and fairness.
     *
     * @param id by which it can be accepted for some hours
     * @param allowance changes beyond the fewest possible that may buy fairness
     * @param changes slots that people get and did not have
     * @param people who get any of them; who is away then or gone does not move
     * @param emptySeats seats that have to be filled and stay empty
     * @param noticeDays from today to the first day that is different; absent when nothing is
     * @param after measured like the published plan
     * @param moves who moves from where to where; who loses most first
     */
    public record RepairReading(
            RepairId id,
            int allowance,
            int changes,
            int people,
            int emptySeats,
            @Nullable Long noticeDays,
            PlanMeasure after,
            List<PersonMove> moves) {}
}
