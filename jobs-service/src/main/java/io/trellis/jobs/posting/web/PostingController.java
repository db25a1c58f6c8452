package io.trellis.jobs.posting.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.trellis.jobs.posting.ClosePosting;
import io.trellis.jobs.posting.ClosingReason;
import io.trellis.jobs.posting.DraftPosting;
import io.trellis.jobs.posting.PausePosting;
import io.trellis.jobs.posting.Posting;
import io.trellis.jobs.posting.PostingAccess;
import io.trellis.jobs.posting.PostingContent;
import io.trellis.jobs.posting.PostingId;
import io.trellis.jobs.posting.PostingLint;
import io.trellis.jobs.posting.PostingList;
import io.trellis.jobs.posting.PostingStatus;
import io.trellis.jobs.posting.Postings;
import io.trellis.jobs.posting.PublishPosting;
import io.trellis.jobs.posting.ResumePosting;
import io.trellis.jobs.posting.RevisePosting;
import io.trellis.jobs.posting.Visibility;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.support.problem.NotFound;
import io.trellis.support.security.CurrentActor;
import io.trellis.support.state.State;
import io.trellis.support.web.IfMatch;
import io.trellis.support.web.Page;
import io.trellis.support.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/postings")
@Tag(name = "Postings")
class PostingController {

    private static final String HIRES = "hasAnyRole('coordinator', 'recruiter')";
    private static final String DECIDES = "hasAnyRole('coordinator', 'recruiter', 'executive')";

    private final Postings postings;
    private final PostingList list;
    private final DraftPosting draft;
    private final RevisePosting revise;
    private final PublishPosting publish;
    private final PausePosting pause;
    private final ResumePosting resume;
    private final ClosePosting close;

    PostingController(
            Postings postings,
            PostingList list,
            DraftPosting draft,
            RevisePosting revise,
            PublishPosting publish,
            PausePosting pause,
            ResumePosting resume,
            ClosePosting close) {
        this.postings = postings;
        this.list = list;
        this.draft = draft;
        this.revise = revise;
        this.publish = publish;
        this.pause = pause;
        this.resume = resume;
        this.close = close;
    }

    /** Everything for recruiters, who may narrow it by status and requisition; for others what is open to them. */
    @GetMapping
    Page<PostingResponse> listPostings(
            @RequestParam(defaultValue = "") Set<PostingStatus> status,
            @RequestParam(required = false) @Nullable RequisitionId requisition,
            PageRequest page) {
        var actor = CurrentActor.get();
        var found = PostingAccess.seesAll(actor)
                ? list.all(status, requisition, page.after(), page.limit() + 1)
                : list.open(PostingAccess.lists(actor), page.after(), page.limit() + 1);
        return Page.of(found, page, it -> it.id().value()).map(PostingResponse::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> draftPosting(@Valid @RequestBody DraftRequest request) {
        var posting = draft.draft(request.requisitionId(), request.content());
        return ResponseEntity.created(URI.create("/api/postings/" + posting.id()))
                .eTag(Long.toString(posting.revision()))
                .body(PostingResponse.of(posting));
    }

    @GetMapping("/transitions")
    @PreAuthorize(DECIDES)
    Map<PostingStatus, Set<PostingStatus>> postingTransitions() {
        return State.transitions(PostingStatus.class);
    }

    @GetMapping("/{id}")
    ResponseEntity<PostingResponse> readPosting(@PathVariable PostingId id) {
        var posting = postings.get(id);
        if (!PostingAccess.reads(CurrentActor.get(), posting)) {
            throw new NotFound("posting");
        }
        return ok(posting);
    }

    @PutMapping("/{id}")
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> revisePosting(
            @PathVariable PostingId id, @IfMatch long revision, @Valid @RequestBody PostingContent content) {
        return ok(revise.revise(id, revision, content));
    }

    @GetMapping("/{id}/lint")
    @PreAuthorize(DECIDES)
    List<PostingLint> lintPosting(@PathVariable PostingId id) {
        return PostingLint.of(postings.get(id).content());
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> publishPosting(
            @PathVariable PostingId id, @Valid @RequestBody PublicationRequest publication) {
        return ok(publish.publish(id, publication.visibility()));
    }

    @PostMapping("/{id}/pause")
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> pausePosting(@PathVariable PostingId id) {
        return ok(pause.pause(id));
    }

    @PostMapping("/{id}/resumption")
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> resumePosting(@PathVariable PostingId id) {
        return ok(resume.resume(id));
    }

    @PostMapping("/{id}/closing")
    @PreAuthorize(HIRES)
    ResponseEntity<PostingResponse> closePosting(@PathVariable PostingId id) {
        return ok(close.close(id));
    }

    private static ResponseEntity<PostingResponse> ok(Posting posting) {
        return ResponseEntity.ok().eTag(Long.toString(posting.revision())).body(PostingResponse.of(posting));
    }

    record DraftRequest(
            @NotNull RequisitionId requisitionId,
            @NotNull @Valid PostingContent content) {}

    record PublicationRequest(@NotNull Visibility visibility) {}

    /**
     * @param next the states it can go to from here
     * @param closesAt the deadline as an instant
     */
    record PostingResponse(
            PostingId id,
            long revision,
            RequisitionId requisitionId,
            PostingStatus status,
            Set<PostingStatus> next,
            PostingContent content,
            Instant closesAt,
            @Nullable Visibility visibility,
            @Nullable Instant publishedAt,
            @Nullable ClosingReason closingReason) {

        static PostingResponse of(Posting posting) {
            return new PostingResponse(
                    posting.id(),
                    posting.revision(),
                    posting.requisitionId(),
                    posting.status(),
                    posting.status().next(),
                    posting.content(),
                    posting.closesAt(),
                    posting.visibility(),
                    posting.publishedAt(),
                    posting.closingReason());
        }
    }
}
