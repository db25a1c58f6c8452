package io.trellis.rotations.slot.web;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.slot.Pitch;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.slot.SlotStatus;
import io.trellis.rotations.slot.Span;
import io.trellis.rotations.team.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record SlotResponse(
        SlotId id,
        long revision,
        CohortId cohortId,
        TeamId teamId,
        Span span,
        Pitch pitch,
        SlotStatus status,
        Set<SlotStatus> next,
        @Nullable String returnedBecause) {

    static SlotResponse of(Slot slot) {
        return new SlotResponse(
                slot.id(),
                slot.revision(),
                slot.cohortId(),
                slot.teamId(),
                slot.span(),
                slot.pitch(),
                slot.status(),
                slot.status().next(),
                slot.returnedBecause());
    }
}
