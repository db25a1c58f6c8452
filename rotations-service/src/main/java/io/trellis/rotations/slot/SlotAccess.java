package io.trellis.rotations.slot;

import io.trellis.rotations.team.TeamId;
import io.trellis.rotations.team.Teams;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coordinators see and edit every pitch, managers those of their teams; everybody reads what is accepted. */
@Component
public class SlotAccess {

    private final Slots slots;
    private final Teams teams;

    SlotAccess(Slots slots, Teams teams) {
        this.slots = slots;
        this.teams = teams;
    }

    public Slot visible(SlotId id, Actor actor) {
        var slot = slots.at(id);
        if (!isVisible(slot, actor)) {
            throw new NotFound("slot");
        }
        return slot;
    }

    public List<Slot> visible(List<Slot> candidates, Actor actor) {
        return candidates.stream().filter(slot -> isVisible(slot, actor)).toList();
    }

    Slot editable(SlotId id, Actor actor) {
        var slot = slots.at(id);
        if (!mayPitchFor(slot.teamId(), actor)) {
            throw new NotFound("slot");
        }
        return slot;
    }

    boolean mayPitchFor(TeamId team, Actor actor) {
        return actor.is("coordinator") || manages(team, actor);
    }

    private boolean isVisible(Slot slot, Actor actor) {
        return slot.status().isOpenToAssociates() || mayPitchFor(slot.teamId(), actor);
    }

    private boolean manages(TeamId id, Actor actor) {
        return actor.is("team-manager")
                && teams.findById(id)
                        .filter(team -> team.isManagedBy(actor.subject()))
                        .isPresent();
    }
}
