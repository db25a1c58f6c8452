package io.trellis.jobs.requisition;

import static io.trellis.jobs.requisition.RequisitionStatus.APPROVED;
import static io.trellis.jobs.requisition.RequisitionStatus.CANCELLED;
import static io.trellis.jobs.requisition.RequisitionStatus.DRAFT;
import static io.trellis.jobs.requisition.RequisitionStatus.FILLED;
import static io.trellis.jobs.requisition.RequisitionStatus.ON_HOLD;
import static io.trellis.jobs.requisition.RequisitionStatus.OPEN;
import static io.trellis.jobs.requisition.RequisitionStatus.PENDING_APPROVAL;
import static io.trellis.jobs.requisition.RequisitionStatus.REJECTED;

import io.trellis.jobs.requisition.RequisitionEvent.RequisitionApproved;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionCancelled;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionFilled;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionHeld;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionOpened;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionRejected;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionResumed;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionSubmitted;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

public class Requisition {

    @Id
    private final RequisitionId id;

    @Version
    private long revision;

    private RequisitionStatus status = DRAFT;
    private RequisitionTerms terms;
    private final String requestedBy;
    private @Nullable String submittedBy;
    private @Nullable String decidedBy;
    private @Nullable String rejection;

    /** Written by {@link #post}; nothing reads it. */
    private @Nullable Instant postedAt;

    private Set<UUID> hires = new HashSet<>();

    Requisition(RequisitionId id, RequisitionTerms terms, String requestedBy) {
        this.id = id;
        this.terms = checked(terms);
        this.requestedBy = requestedBy;
    }

    void revise(RequisitionTerms terms) {
        require(DRAFT, "revise");
        this.terms = checked(terms);
    }

    RequisitionSubmitted submit(String by) {
        require(DRAFT, "submit");
        status = PENDING_APPROVAL;
        submittedBy = by;
        return new RequisitionSubmitted(id.value(), revision + 1);
    }

    RequisitionApproved approve(String by) {
        require(PENDING_APPROVAL, "approve");
        requireSomeoneElse(by);
        status = APPROVED;
        decidedBy = by;
        var pay = terms.pay();
        return new RequisitionApproved(
                id.value(),
                revision + 1,
                terms.cohortId(),
                terms.openings(),
                pay.currency().getCurrencyCode(),
                pay.baseMin(),
                pay.baseMax(),
                pay.bonusPercentMax(),
                pay.equity());
    }

    RequisitionRejected reject(String by, String reason) {
        require(PENDING_APPROVAL, "reject");
        requireSomeoneElse(by);
        status = REJECTED;
        decidedBy = by;
        rejection = reason;
        return new RequisitionRejected(id.value(), revision + 1);
    }

    void redraft() {
        require(REJECTED, "redraft");
        status = DRAFT;
        submittedBy = null;
        decidedBy = null;
    }

    RequisitionOpened open() {
        require(APPROVED, "open");
        status = OPEN;
        return new RequisitionOpened(id.value(), revision + 1);
    }

    RequisitionHeld hold() {
        require(OPEN, "hold");
        status = ON_HOLD;
        return new RequisitionHeld(id.value(), revision + 1);
    }

    RequisitionResumed resume() {
        require(ON_HOLD, "resume");
        status = OPEN;
        return new RequisitionResumed(id.value(), revision + 1);
    }

    RequisitionCancelled cancel() {
        if (!status.canBecome(CANCELLED)) {
            throw new IllegalTransition(status, status.next(), "cancel");
        }
        status = CANCELLED;
        return new RequisitionCancelled(id.value(), revision + 1);
    }

    /** Marks that a posting goes out on this requisition, so that a cancellation at the same moment conflicts with it. */
    void post(Instant now) {
        if (status != OPEN) {
            throw new RuleRefused("requisition-not-open", "Its requisition is not open.");
        }
        postedAt = now;
    }

    /** A hire is a fact and counts in every state; the last one fills the requisition if it still takes any. */
    Optional<RequisitionFilled> hire(UUID applicationId) {
        hires.add(applicationId);
        if (hires.size() < terms.openings() || !status.canBecome(FILLED)) {
            return Optional.empty();
        }
        status = FILLED;
        return Optional.of(new RequisitionFilled(id.value(), revision + 1));
    }

    private void require(RequisitionStatus expected, String command) {
        if (status != expected) {
            throw new IllegalTransition(status, status.next(), command);
        }
    }

    private void requireSomeoneElse(String by) {
        if (by.equals(requestedBy) || by.equals(submittedBy)) {
            throw new RuleRefused("own-approval", "Whoever requested or submitted a requisition cannot decide on it.");
        }
    }

    private static RequisitionTerms checked(RequisitionTerms terms) {
        terms.level().requireAllows(terms.employmentType());
        return terms;
    }

    public RequisitionId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public RequisitionStatus status() {
        return status;
    }

    public RequisitionTerms terms() {
        return terms;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String rejection() {
        return rejection;
    }

    public int hires() {
        return hires.size();
    }
}
