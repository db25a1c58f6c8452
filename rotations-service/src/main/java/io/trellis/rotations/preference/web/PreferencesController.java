package io.trellis.rotations.preference.web;

import io.trellis.rotations.associate.AssociateAccess;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.http.Tagged;
import io.trellis.rotations.preference.PreferenceOverview;
import io.trellis.rotations.preference.RankTeams;
import io.trellis.rotations.preference.Ranking;
import io.trellis.rotations.preference.Ranking.Veto;
import io.trellis.rotations.preference.WindowClosed;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.problem.Problems;
import io.trellis.support.security.Actor;
import io.trellis.support.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/preferences")
class PreferencesController {

    private final AssociateAccess access;
    private final PreferenceOverview overview;
    private final RankTeams rankTeams;

    PreferencesController(AssociateAccess access, PreferenceOverview overview, RankTeams rankTeams) {
        this.access = access;
        this.overview = overview;
        this.rankTeams = rankTeams;
    }

    @GetMapping
    @PreAuthorize("hasRole('coordinator')")
    OverviewResponse overview(@RequestParam CohortId cohort) {
        return OverviewResponse.of(overview.of(cohort));
    }

    @GetMapping("/mine")
    @PreAuthorize("hasRole('associate')")
    ResponseEntity<PreferencesResponse> mine(@RequestParam CohortId cohort, Actor actor) {
        return rankTeams
                .find(access.ownIn(cohort, actor))
                .map(PreferencesResponse::of)
                .map(response -> Tagged.ok(response, response.revision()))
                .orElseGet(() -> Tagged.ok(PreferencesResponse.NONE, 0));
    }

    @PutMapping("/mine")
    @PreAuthorize("hasRole('associate')")
    ResponseEntity<PreferencesResponse> save(
            @RequestParam CohortId cohort,
            @IfMatch long revision,
            @RequestBody @Valid RankingRequest request,
            Actor actor) {
        var saved = rankTeams.save(access.ownIn(cohort, actor), revision, request.ranking());
        return Tagged.ok(PreferencesResponse.of(saved), saved.revision());
    }

    @PostMapping("/mine/sealing")
    @PreAuthorize("hasRole('associate')")
    ResponseEntity<PreferencesResponse> seal(@RequestParam CohortId cohort, @IfMatch long revision, Actor actor) {
        var sealed = rankTeams.seal(access.ownIn(cohort, actor), revision);
        return Tagged.ok(PreferencesResponse.of(sealed), sealed.revision());
    }

    @ExceptionHandler
    ProblemDetail closed(WindowClosed closed) {
        var problem = Problems.of(HttpStatus.CONFLICT, "window-closed", String.valueOf(closed.getMessage()));
        problem.setProperty("current", closed.status());
        problem.setProperty("allowed", closed.status().next());
        return problem;
    }

    record RankingRequest(
            @NotNull @Size(max = 200) List<@NotEmpty @Size(max = 200) List<@NotNull TeamId>> choices,
            @Nullable @Size(max = 50) List<@NotNull @Valid VetoRequest> vetoes,
            @Nullable @Size(max = 50) List<@NotNull TeamId> stars) {

        Ranking ranking() {
            return new Ranking(
                    choices,
                    vetoes == null
                            ? List.of()
                            : vetoes.stream().map(VetoRequest::veto).toList(),
                    stars == null ? List.of() : stars);
        }
    }

    record VetoRequest(
            @NotNull TeamId teamId,
            @NotBlank @Size(max = 1000) String reason) {

        Veto veto() {
            return new Veto(teamId, reason);
        }
    }
}
