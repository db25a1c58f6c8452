package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No team or family twice in a path.
 *
 * @param kin what counts as the same, per team
 */
public record NoRepeat(Map<String, String> kin) implements PathRule {

    @Override
    public boolean allows(Associate associate, Bundle bundle) {
        return promising(associate, bundle.slots());
    }

    @Override
    public boolean promising(Associate associate, List<Slot> beginning) {
        Set<String> seen = new HashSet<>();
        return beginning.stream().allMatch(slot -> seen.add(kin.getOrDefault(slot.team(), slot.team())));
    }

    @Override
    public String sentence(Associate associate) {
        return Words.first(associate) + " visits no team or family of teams twice";
    }
}
