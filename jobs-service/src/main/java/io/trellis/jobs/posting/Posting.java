package io.trellis.jobs.posting;

import static io.trellis.jobs.posting.PostingStatus.CLOSED;
import static io.trellis.jobs.posting.PostingStatus.DRAFT;
import static io.trellis.jobs.posting.PostingStatus.EXPIRED;
import static io.trellis.jobs.posting.PostingStatus.PAUSED;
import static io.trellis.jobs.posting.PostingStatus.PUBLISHED;

import io.trellis.jobs.posting.PostingEvent.PostingClosed;
import io.trellis.jobs.posting.PostingEvent.PostingExpired;
import io.trellis.jobs.posting.PostingEvent.PostingPaused;
import io.trellis.jobs.posting.PostingEvent.PostingPublished;
import io.trellis.jobs.posting.PostingEvent.PostingResumed;
import io.trellis.jobs.requisition.RequisitionId;
import io.trellis.jobs.requisition.RequisitionTerms;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

public class Posting {

    @Id
    private final PostingId id;

    @Version
    private long revision;

    private final RequisitionId requisitionId;
    private PostingStatus status = DRAFT;
    private PostingContent content;

    /** The deadline as an instant, for the queries that look for it. */
    private Instant closesAt;

    private @Nullable Visibility visibility;
    private @Nullable Instant publishedAt;
    private @Nullable ClosingReason closingReason;
    private boolean heldWithRequisition;

    Posting(PostingId id, RequisitionId requisitionId, PostingContent content) {
        this.id = id;
        this.requisitionId = requisitionId;
        this.content = checked(content);
        this.closesAt = content.deadline().instant();
    }

    void revise(PostingContent content) {
        require(DRAFT, "revise");
        this.content = checked(content);
        this.closesAt = content.deadline().instant();
    }

    PostingPublished publish(Visibility visibility, RequisitionTerms approved, Instant now) {
        require(DRAFT, "publish");
        var pay = PublicationRules.payWithinApproval(content, approved);
        PublicationRules.levelAsApproved(content, approved);
        PublicationRules.deadlineAhead(content.deadline(), now);
        status = PUBLISHED;
        this.visibility = visibility;
        publishedAt = now;
        return new PostingPublished(
                id.value(),
                revision + 1,
                requisitionId.value(),
                approved.cohortId(),
                content.title(),
                visibility.name(),
                content.employmentType().name(),
                content.level().name(),
                content.paths().stream().map(Enum::name).toList(),
                closesAt,
                content.deadline().timeZone().getId(),
                pay.currency().getCurrencyCode(),
                pay.baseMin(),
                pay.baseMax(),
                pay.bonusPercentMax());
    }

    PostingPaused pause() {
        require(PUBLISHED, "pause");
        status = PAUSED;
        return new PostingPaused(id.value(), revision + 1);
    }

    PostingPaused holdWithRequisition() {
        var paused = pause();
        heldWithRequisition = true;
        return paused;
    }

    PostingResumed resume(Instant now) {
        require(PAUSED, "resume");
        PublicationRules.deadlineAhead(content.deadline(), now);
        status = PUBLISHED;
        heldWithRequisition = false;
        return new PostingResumed(id.value(), revision + 1);
    }

    PostingExpired expire() {
        requireNext(EXPIRED, "expire");
        status = EXPIRED;
        return new PostingExpired(id.value(), revision + 1);
    }

    PostingClosed close(ClosingReason reason) {
        requireNext(CLOSED, "close");
        status = CLOSED;
        closingReason = reason;
        return new PostingClosed(id.value(), revision + 1, reason.name());
    }

    /** Whether the deadline is over but the status does not say so yet. */
    boolean isDue(Instant now) {
        return status.canBecome(EXPIRED) && content.deadline().passed(now);
    }

    /** Whether one can apply for it now. */
    public boolean isOpen(Instant now) {
        return status == PUBLISHED && !content.deadline().passed(now);
    }

    /** Whether one could apply for it once and never can again. */
    public boolean isOver(Instant now) {
        return status == CLOSED || status == EXPIRED || isDue(now);
    }

    private void require(PostingStatus expected, String command) {
        if (status != expected) {
            throw new IllegalTransition(status, status.next(), command);
        }
    }

    private void requireNext(PostingStatus next, String command) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), command);
        }
    }

    private static PostingContent checked(PostingContent content) {
        content.level().requireAllows(content.employmentType());
        return content;
    }

    public PostingId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public RequisitionId requisitionId() {
        return requisitionId;
    }

    public PostingStatus status() {
        return status;
    }

    public PostingContent content() {
        return content;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public @Nullable Visibility visibility() {
        return visibility;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable ClosingReason closingReason() {
        return closingReason;
    }

    public boolean heldWithRequisition() {
        return heldWithRequisition;
    }
}
