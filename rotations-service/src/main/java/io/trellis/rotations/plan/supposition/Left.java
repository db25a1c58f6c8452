package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.rotations.associate.AssociateId;
import java.util.List;

/** @param fromPeriod number of the first period without this person */
public record Left(AssociateId associateId, int fromPeriod) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var associate = within.associate(associateId);
        var first = within.periods(List.of(fromPeriod), "fromPeriod").first();
        var gone = Periods.range(first, cohort.periods().size() - 1);
        within.nothingPinned(associate, gone, "fromPeriod");
        var stays = associate.present().minus(gone);
        if (stays.equals(associate.present())) {
            throw new CannotBe("fromPeriod", "%s is gone by then anyway.".formatted(associate.name()));
        }
        return stays.isEmpty()
                ? cohort.withAssociates(cohort.associates().stream()
                        .filter(other -> !other.id().equals(associate.id()))
                        .toList())
                : within.with(associate
                        .with()
                        .present(stays)
                        .leave(associate.leave().and(stays))
                        .build());
    }
}
