package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.rotations.associate.AssociateId;
import java.util.Set;

/** @param periods by number, from 1 */
public record OnLeave(AssociateId associateId, Set<Integer> periods) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var associate = within.associate(associateId);
        var away = within.periods(periods, "periods");
        if (!associate.active().containsAll(away)) {
            throw new CannotBe("periods", "%s is away then anyway.".formatted(associate.name()));
        }
        within.nothingPinned(associate, away, "periods");
        return within.with(associate.with().leave(associate.leave().plus(away)).build());
    }
}
