package io.trellis.rotations.plan.reading;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param pointsLost against the best path this person could have had alone */
public record PersonReading(AssociateId associateId, String name, long pointsLost, List<Place> placements) {

    /**
     * @param period number of the first one covered
     * @param rank absent when the team was not ranked
     * @param pinReason absent when nobody pinned it
     */
    public record Place(
            SlotId slotId,
            TeamId teamId,
            String team,
            int period,
            int periods,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer rank,
            boolean pinned,
            @Nullable String pinReason,
            List<String> warnings) {}
}
