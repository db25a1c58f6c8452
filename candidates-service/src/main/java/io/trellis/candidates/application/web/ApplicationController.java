package io.trellis.candidates.application.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.candidates.application.AccessPolicy;
import io.trellis.candidates.application.AdvanceApplication;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.application.HoldApplication;
import io.trellis.candidates.application.RejectApplication;
import io.trellis.candidates.application.RejectionReason;
import io.trellis.candidates.application.ResumeApplication;
import io.trellis.candidates.application.UnrejectApplication;
import io.trellis.candidates.application.WithdrawApplication;
import io.trellis.support.security.Actor;
import io.trellis.support.state.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
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
@RequestMapping("/api/applications")
@Tag(name = "Applications")
class ApplicationController {

    record AdvancementRequest(@NotNull ApplicationStatus to) {}

    record RejectionRequest(
            @NotNull RejectionReason reason,
            @Nullable @Size(max = 1000) String note) {}

    record ReasonRequest(@Nullable @Size(max = 1000) String reason) {}

    private final Applications applications;
    private final AdvanceApplication advanceApplication;
    private final RejectApplication rejectApplication;
    private final UnrejectApplication unrejectApplication;
    private final HoldApplication holdApplication;
    private final ResumeApplication resumeApplication;
    private final WithdrawApplication withdrawApplication;

    ApplicationController(
            Applications applications,
            AdvanceApplication advanceApplication,
            RejectApplication rejectApplication,
            UnrejectApplication unrejectApplication,
            HoldApplication holdApplication,
            ResumeApplication resumeApplication,
            WithdrawApplication withdrawApplication) {
        this.applications = applications;
        this.advanceApplication = advanceApplication;
        this.rejectApplication = rejectApplication;
        this.unrejectApplication = unrejectApplication;
        this.holdApplication = holdApplication;
        this.resumeApplication = resumeApplication;
        this.withdrawApplication = withdrawApplication;
    }

    @PostMapping("/{id}/advancement")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<ApplicationResponse> advance(
            @PathVariable ApplicationId id, @RequestBody @Valid AdvancementRequest request) {
        return answer(advanceApplication.advance(id, request.to()));
    }

    @PostMapping("/{id}/rejection")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<ApplicationResponse> reject(
            @PathVariable ApplicationId id, @RequestBody @Valid RejectionRequest request) {
        return answer(rejectApplication.reject(id, request.reason(), request.note()));
    }

    @PostMapping("/{id}/unrejection")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<ApplicationResponse> unreject(@PathVariable ApplicationId id) {
        return answer(unrejectApplication.unreject(id));
    }

    @PostMapping("/{id}/hold")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<ApplicationResponse> hold(
            @PathVariable ApplicationId id, @RequestBody(required = false) @Valid @Nullable ReasonRequest request) {
        return answer(holdApplication.hold(id, request == null ? null : request.reason()));
    }

    @PostMapping("/{id}/resumption")
    @PreAuthorize("hasAnyRole('coordinator', 'recruiter')")
    ResponseEntity<ApplicationResponse> resume(@PathVariable ApplicationId id) {
        return answer(resumeApplication.resume(id));
    }

    /** Only the candidate withdraws; the reason is theirs to give or not. */
    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasRole('candidate')")
    ResponseEntity<ApplicationResponse> withdraw(
            @PathVariable ApplicationId id,
            @RequestBody(required = false) @Valid @Nullable ReasonRequest request,
            Actor actor) {
        AccessPolicy.visible(applications.get(id), actor);
        return answer(withdrawApplication.withdraw(id, request == null ? null : request.reason()));
    }

    @GetMapping("/transitions")
    @PreAuthorize("isAuthenticated()")
    Map<ApplicationStatus, Set<ApplicationStatus>> transitions() {
        return State.transitions(ApplicationStatus.class);
    }

    private static ResponseEntity<ApplicationResponse> answer(Application application) {
        return ResponseEntity.ok()
                .eTag(Long.toString(application.revision()))
                .body(ApplicationResponse.of(application));
    }
}
