package io.trellis.rotations.team;

import io.trellis.support.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Teams extends Repository<Team, TeamId> {

    Team save(Team team);

    Optional<Team> findById(TeamId id);

    List<Team> findByIdIn(Collection<TeamId> ids);

    List<Team> findAllByOrderByName();

    default Team at(TeamId id) {
        return findById(id).orElseThrow(() -> new NotFound("team"));
    }
}
