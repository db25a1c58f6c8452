package io.trellis.rotations.slot;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.program.Programs;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
public class PitchSlot {

    private final Programs programs;
    private final Cohorts cohorts;
    private final Slots slots;
    private final SlotAccess access;

    PitchSlot(Programs programs, Cohorts cohorts, Slots slots, SlotAccess access) {
        this.programs = programs;
        this.cohorts = cohorts;
        this.slots = slots;
        this.access = access;
    }

    public Slot pitch(CohortId cohortId, TeamId team, int firstPeriod, int periods, Pitch pitch, Actor actor) {
        if (!access.mayPitchFor(team, actor)) {
            throw new NotFound("team");
        }
        OverrideRule.check(pitch, actor);
        var cohort = cohorts.at(cohortId);
        var span = Span.of(programs.at(cohort.programId()), cohort.startsOn(), firstPeriod, periods);
        try {
            return slots.save(Slot.drafted(new SlotId(Ids.next()), cohortId, team, span, pitch));
        } catch (DuplicateKeyException _) {
            throw new Conflict("duplicate-pitch", "The team has pitched this feature for this period already.");
        }
    }
}
