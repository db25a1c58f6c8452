package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Cohort;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.team.TeamId;
import java.util.TreeSet;

public record VetoLifted(AssociateId associateId, TeamId teamId) implements Supposition {

    @Override
    public Cohort in(Cohort cohort) {
        var within = new Within(cohort);
        var associate = within.associate(associateId);
        var team = within.team(teamId);
        var vetoes = new TreeSet<>(associate.preferences().vetoes());
        if (!vetoes.remove(team.id())) {
            throw new CannotBe("teamId", "%s has not vetoed %s.".formatted(associate.name(), team.name()));
        }
        return within.with(associate
                .with()
                .preferences(associate.preferences().withVetoes(vetoes))
                .build());
    }
}
