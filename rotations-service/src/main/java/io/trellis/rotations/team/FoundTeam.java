package io.trellis.rotations.team;

import io.trellis.support.id.Ids;
import io.trellis.support.problem.Conflict;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
public class FoundTeam {

    private final Teams teams;

    FoundTeam(Teams teams) {
        this.teams = teams;
    }

    public Team found(String name, @Nullable String site, @Nullable String area, Set<String> managers) {
        try {
            return teams.save(new Team(new TeamId(Ids.next()), 0, name, site, area, managers));
        } catch (DuplicateKeyException _) {
            throw new Conflict("team-name-taken", "There is a team called " + name + " already.");
        }
    }
}
