package io.trellis.rotations.team.web;

import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.team.FoundTeam;
import io.trellis.rotations.team.Team;
import io.trellis.rotations.team.TeamId;
import io.trellis.rotations.team.Teams;
import io.trellis.support.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/teams")
class TeamController {

    private final Teams teams;
    private final FoundTeam foundTeam;

    TeamController(Teams teams, FoundTeam foundTeam) {
        this.teams = teams;
        this.foundTeam = foundTeam;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Page<TeamResponse> list() {
        return new Page<>(
                teams.findAllByOrderByName().stream().map(TeamResponse::of).toList(), null);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<TeamResponse> get(@PathVariable TeamId id) {
        var team = teams.at(id);
        return Tagged.ok(TeamResponse.of(team), team.revision());
    }

    @PostMapping
    @PreAuthorize("hasRole('coordinator')")
    ResponseEntity<TeamResponse> found(@RequestBody @Valid TeamRequest request) {
        var team = foundTeam.found(request.name(), request.site(), request.area(), request.managersOrNobody());
        return Tagged.created("/api/teams/" + team.id().value(), TeamResponse.of(team), team.revision());
    }

    record TeamRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 80) String site,
            @Nullable @Size(max = 80) String area,
            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 120) String> managers) {

        Set<String> managersOrNobody() {
            return managers == null ? Set.of() : managers;
        }
    }

    record TeamResponse(
            TeamId id,
            long revision,
            String name,
            @Nullable String site,
            @Nullable String area,
            Set<String> managers) {

        static TeamResponse of(Team team) {
            return new TeamResponse(team.id(), team.revision(), team.name(), team.site(), team.area(), team.managers());
        }
    }
}
