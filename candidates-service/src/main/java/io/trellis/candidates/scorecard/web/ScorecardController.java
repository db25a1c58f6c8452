package io.trellis.candidates.scorecard.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.scorecard.DraftScorecard;
import io.trellis.candidates.scorecard.EditScorecard;
import io.trellis.candidates.scorecard.Findings;
import io.trellis.candidates.scorecard.ReadScorecards;
import io.trellis.candidates.scorecard.Scorecard;
import io.trellis.candidates.scorecard.ScorecardId;
import io.trellis.candidates.scorecard.ScorecardStatus;
import io.trellis.candidates.scorecard.SubmitScorecard;
import io.trellis.support.security.Actor;
import io.trellis.support.web.IfMatch;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Scorecards")
class ScorecardController {

    record ScorecardResponse(
            ScorecardId id,
            long revision,
            ApplicationId applicationId,
            String reviewer,
            ApplicationStatus stage,
            ScorecardStatus status,
            Findings findings,
            @Nullable Instant submittedAt) {

        static ScorecardResponse of(Scorecard scorecard) {
            return new ScorecardResponse(
                    scorecard.id(),
                    scorecard.revision(),
                    scorecard.application(),
                    scorecard.reviewer(),
                    scorecard.stage(),
                    scorecard.status(),
                    scorecard.findings(),
                    scorecard.submittedAt());
        }
    }

    private final ReadScorecards readScorecards;
    private final DraftScorecard draftScorecard;
    private final EditScorecard editScorecard;
    private final SubmitScorecard submitScorecard;

    ScorecardController(
            ReadScorecards readScorecards,
            DraftScorecard draftScorecard,
            EditScorecard editScorecard,
            SubmitScorecard submitScorecard) {
        this.readScorecards = readScorecards;
        this.draftScorecard = draftScorecard;
        this.editScorecard = editScorecard;
        this.submitScorecard = submitScorecard;
    }

    /** Interviewers see the others' scorecards once their own is in; those who only decide see all that are in. */
    @GetMapping("/api/applications/{id}/scorecards")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    List<ScorecardResponse> list(@PathVariable ApplicationId id, Actor reader) {
        var onlyDecides = reader.is("coordinator") || reader.is("recruiter");
        return readScorecards.read(id, reader.subject(), !onlyDecides).stream()
                .map(ScorecardResponse::of)
                .toList();
    }

    @PostMapping("/api/applications/{id}/scorecards")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    ResponseEntity<ScorecardResponse> draft(@PathVariable ApplicationId id, @RequestBody @Valid Findings findings) {
        var scorecard = draftScorecard.draft(id, findings);
        return ResponseEntity.created(URI.create("/api/scorecards/" + scorecard.id()))
                .eTag(Long.toString(scorecard.revision()))
                .body(ScorecardResponse.of(scorecard));
    }

    @PutMapping("/api/scorecards/{id}")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    ResponseEntity<ScorecardResponse> edit(
            @PathVariable ScorecardId id, @RequestBody @Valid Findings findings, @IfMatch long revision) {
        return answer(editScorecard.edit(id, findings, revision));
    }

    @PostMapping("/api/scorecards/{id}/submission")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter', 'interviewer')")
    ResponseEntity<ScorecardResponse> submit(@PathVariable ScorecardId id) {
        return answer(submitScorecard.submit(id));
    }

    private static ResponseEntity<ScorecardResponse> answer(Scorecard scorecard) {
        return ResponseEntity.ok().eTag(Long.toString(scorecard.revision())).body(ScorecardResponse.of(scorecard));
    }
}
