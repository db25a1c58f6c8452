package io.trellis.rotations.preference;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.team.TeamId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The teams an associate can choose from.
 *
 * @param teams that have an accepted slot in the cohort
 * @param eligible those of them that are open to this associate
 */
record Offer(Set<TeamId> teams, Set<TeamId> eligible) {

    static Offer to(Associate associate, List<Slot> slots) {
        var profile = associate.profile();
        return new Offer(
                slots.stream().map(Slot::teamId).collect(Collectors.toSet()),
                slots.stream()
                        .filter(slot -> slot.isOpenTo(profile.skills(), profile.sites()))
                        .map(Slot::teamId)
                        .collect(Collectors.toSet()));
    }
}
