package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in one slot.
 *
 * @param period number of the first one covered
 * @param rank absent when the team was not ranked
 */
public record Stint(
        SlotId slotId,
        TeamId teamId,
        String team,
        int period,
        int periods,
        @Nullable Integer rank) {

    static Stint of(Cohort cohort, Placement placement) {
        return of(cohort, placement.slot(), placement.ranked() ? placement.rank() : null);
    }

    static Stint of(Cohort cohort, Slot slot, @Nullable Integer rank) {
        return new Stint(
                new SlotId(UUID.fromString(slot.id())),
                new TeamId(UUID.fromString(slot.team())),
                cohort.team(slot.team()).name(),
                slot.periods().first() + 1,
                slot.periods().count(),
                rank);
    }
}
