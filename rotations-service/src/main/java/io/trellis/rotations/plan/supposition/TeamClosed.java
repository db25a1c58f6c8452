package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.rotations.team.TeamId;

/** The team offers nothing any more. */
public record TeamClosed(TeamId teamId) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var team = new Within(cohort).team(teamId);
        var offered = cohort.slots().stream()
                .filter(slot -> slot.team().equals(team.id()))
                .toList();
        if (offered.isEmpty()) {
            throw new CannotBe("teamId", "%s offers nothing anyway.".formatted(team.name()));
        }
        var closed = cohort;
        for (var slot : offered) {
            closed = new Within(closed).without(slot);
        }
        return closed;
    }
}
