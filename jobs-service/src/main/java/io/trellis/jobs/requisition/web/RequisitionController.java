package io.trellis.jobs.requisition.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.jobs.requisition.ApproveRequisition;
import io.trellis.jobs.requisition.CancelRequisition;
import io.trellis.jobs.requisition.DraftRequisition;
import io.trellis.jobs.requisition.HoldRequisition;
import io.trellis.jobs.requisition.OpenRequisition;
import io.trellis.jobs.requisition.RedraftRequisition;
import io.trellis.jobs.requisition.RejectRequisition;
import io.trellis.jobs.requisition.Requisition;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.requisition.RequisitionStatus;
import io.trellis.jobs.requisition.RequisitionTerms;
import io.trellis.jobs.requisition.Requisitions;
import io.trellis.jobs.requisition.ResumeRequisition;
import io.trellis.jobs.requisition.ReviseRequisition;
import io.trellis.jobs.requisition.SubmitRequisition;
import io.trellis.support.security.Actor;
import io.trellis.support.state.State;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/requisitions")
@Tag(name = "Requisitions")
class RequisitionController {

    private static final String HIRES = "hasAnyRole('coordinator', 'recruiter')";
    private static final String DECIDES = "hasAnyRole('coordinator', 'recruiter', 'executive')";
    private static final UUID LAST = new UUID(-1, -1);

    private final Requisitions requisitions;
    private final DraftRequisition draft;
    private final ReviseRequisition revise;
    private final SubmitRequisition submit;
    private final ApproveRequisition approve;
    private final RejectRequisition reject;
    private final RedraftRequisition redraft;
    private final OpenRequisition open;
    private final HoldRequisition hold;
    private final ResumeRequisition resume;
    private final CancelRequisition cancel;

    RequisitionController(
            Requisitions requisitions,
            DraftRequisition draft,
            ReviseRequisition revise,
            SubmitRequisition submit,
            ApproveRequisition approve,
            RejectRequisition reject,
            RedraftRequisition redraft,
            OpenRequisition open,
            HoldRequisition hold,
            ResumeRequisition resume,
            CancelRequisition cancel) {
        this.requisitions = requisitions;
        this.draft = draft;
        this.revise = revise;
        this.submit = submit;
        this.approve = approve;
        this.reject = reject;
        this.redraft = redraft;
        this.open = open;
        this.hold = hold;
        this.resume = resume;
        this.cancel = cancel;
    }

    @GetMapping
    @PreAuthorize(DECIDES)
    Page<RequisitionResponse> listRequisitions(
            @RequestParam(required = false) @Nullable Set<RequisitionStatus> status, PageRequest page) {
        var statuses = status == null || status.isEmpty() ? EnumSet.allOf(RequisitionStatus.class) : status;
        var before = new RequisitionId(page.after() == null ? LAST : page.after());
        var found = requisitions.before(statuses, before, Limit.of(page.limit() + 1));
        return Page.of(found, page, it -> it.id().value()).map(RequisitionResponse::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> draftRequisition(@Valid @RequestBody RequisitionTerms terms, Actor actor) {
        var requisition = draft.draft(terms, actor.subject());
        return ResponseEntity.created(URI.create("/api/requisitions/" + requisition.id()))
                .eTag(Long.toString(requisition.revision()))
                .body(RequisitionResponse.of(requisition));
    }

    @GetMapping("/transitions")
    @PreAuthorize(DECIDES)
    Map<RequisitionStatus, Set<RequisitionStatus>> requisitionTransitions() {
        return State.transitions(RequisitionStatus.class);
    }

    @GetMapping("/{id}")
    @PreAuthorize(DECIDES)
    ResponseEntity<RequisitionResponse> readRequisition(@PathVariable RequisitionId id) {
        return ok(requisitions.get(id));
    }

    @PutMapping("/{id}")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> reviseRequisition(
            @PathVariable RequisitionId id, @IfMatch long revision, @Valid @RequestBody RequisitionTerms terms) {
        return ok(revise.revise(id, revision, terms));
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> submitRequisition(@PathVariable RequisitionId id, Actor actor) {
        return ok(submit.submit(id, actor.subject()));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize(DECIDES)
    ResponseEntity<RequisitionResponse> approveRequisition(@PathVariable RequisitionId id, Actor actor) {
        return ok(approve.approve(id, actor.subject()));
    }

    @PostMapping("/{id}/rejection")
    @PreAuthorize(DECIDES)
    ResponseEntity<RequisitionResponse> rejectRequisition(
            @PathVariable RequisitionId id, @Valid @RequestBody RejectionRequest rejection, Actor actor) {
        return ok(reject.reject(id, actor.subject(), rejection.reason()));
    }

    @PostMapping("/{id}/redraft")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> redraftRequisition(@PathVariable RequisitionId id) {
        return ok(redraft.redraft(id));
    }

    @PostMapping("/{id}/opening")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> openRequisition(@PathVariable RequisitionId id) {
        return ok(open.open(id));
    }

    @PostMapping("/{id}/hold")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> holdRequisition(@PathVariable RequisitionId id) {
        return ok(hold.hold(id));
    }

    @PostMapping("/{id}/resumption")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> resumeRequisition(@PathVariable RequisitionId id) {
        return ok(resume.resume(id));
    }

    @PostMapping("/{id}/cancellation")
    @PreAuthorize(HIRES)
    ResponseEntity<RequisitionResponse> cancelRequisition(@PathVariable RequisitionId id) {
        return ok(cancel.cancel(id));
    }

    private static ResponseEntity<RequisitionResponse> ok(Requisition requisition) {
        return ResponseEntity.ok()
                .eTag(Long.toString(requisition.revision()))
                .body(RequisitionResponse.of(requisition));
    }

    record RejectionRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * @param next the states it can go to from here
     * @param hires how many people were hired on it
     */
    record RequisitionResponse(
            RequisitionId id,
            long revision,
            RequisitionStatus status,
            Set<RequisitionStatus> next,
            RequisitionTerms terms,
            int hires,
            String requestedBy,
            @Nullable String submittedBy,
            @Nullable String decidedBy,
            @Nullable String rejection) {

        static RequisitionResponse of(Requisition requisition) {
            return new RequisitionResponse(
                    requisition.id(),
                    requisition.revision(),
                    requisition.status(),
                    requisition.status().next(),
                    requisition.terms(),
                    requisition.hires(),
                    requisition.requestedBy(),
                    requisition.submittedBy(),
                    requisition.decidedBy(),
                    requisition.rejection());
        }
    }
}
