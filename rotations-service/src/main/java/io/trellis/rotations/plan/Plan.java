package io.trellis.rotations.plan;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.supposition.Change;
import io.trellis.rotations.slot.SlotId;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A proposed whole for one cohort. The one who asked for it or sent it to review does not approve it. */
@Document("plans")
public class Plan {

    /** Who was published when: the last one is in force. Where only one of two was counted, the clock has to tell. */
    public static final Comparator<Plan> BY_PUBLICATION = (one, other) -> one.isCounted() && other.isCounted()
            ? Integer.compare(one.publicationNumber(), other.publicationNumber())
            : one.publishedAt().compareTo(other.publishedAt());

    @Id
    private final PlanId id;

    @Version
    private long revision;

    private final CohortId cohortId;
    private final int number;
    private final Request request;
    private final String inputs;
    private final List<PinnedSlot> pins;
    private final List<Change> changes;
    private final @Nullable Amendment amendment;
    private PlanStatus status;
    private @Nullable Lease lease;
    private @Nullable Solution solution;
    private @Nullable String trouble;
    private @Nullable Signature review;
    private @Nullable Signature approval;
    private @Nullable Signature publication;
    private @Nullable Integer publicationNumber;
    private @Nullable Integer pinsNumber;

    /** @param by subject */
    public record Signature(String by, Instant at) {}

    @PersistenceCreator
    Plan(
            PlanId id,
            long revision,
            CohortId cohortId,
            int number,
            Request request,
            String inputs,
            List<PinnedSlot> pins,
            @Nullable List<Change> changes,
            @Nullable Amendment amendment,
            PlanStatus status,
            @Nullable Lease lease,
            @Nullable Solution solution,
            @Nullable String trouble,
            @Nullable Signature review,
            @Nullable Signature approval,
            @Nullable Signature publication,
            @Nullable Integer publicationNumber,
            @Nullable Integer pinsNumber) {
        this.id = id;
        this.revision = revision;
        this.cohortId = cohortId;
        this.number = number;
        this.request = request;
        this.inputs = inputs;
        this.pins = pins;
        this.changes = changes == null ? List.of() : List.copyOf(changes);
        this.amendment = amendment;
        this.status = status;
        this.lease = lease;
        this.solution = solution;
        this.trouble = trouble;
        this.review = review;
        this.approval = approval;
        this.publication = publication;
        this.publicationNumber = publicationNumber;
        this.pinsNumber = pinsNumber;
    }

    /** @param inputs fingerprint of the frozen inputs */
    static Plan requested(PlanId id, CohortId cohort, int number, Request request, String inputs, Decided decided) {
        return begun(id, cohort, number, request, inputs, decided, null, PlanStatus.DRAFT, null);
    }

    /** A repair of another plan that somebody accepted: solved already, and from here on like any other. */
    static Plan amending(
            PlanId id,
            CohortId cohort,
            int number,
            Request request,
            String inputs,
            Decided decided,
            Amendment amendment,
            Solution found) {
        return begun(id, cohort, number, request, inputs, decided, amendment, PlanStatus.PROPOSED, found);
    }

    private static Plan begun(
            PlanId id,
            CohortId cohort,
            int number,
            Request request,
            String inputs,
            Decided decided,
            @Nullable Amendment amendment,
            PlanStatus status,
            @Nullable Solution found) {
        return new Plan(
                id,
                0,
                cohort,
                number,
                request,
                inputs,
                new ArrayList<>(decided.pins()),
                decided.changes(),
                amendment,
                status,
                null,
                found,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    void propose(Solution found) {
        become(PlanStatus.PROPOSED);
        solution = found;
        lease = null;
    }

    /** @param conflict why no plan keeps every rule, in words */
    void findInfeasible(String conflict) {
        become(PlanStatus.INFEASIBLE);
        trouble = conflict;
        lease = null;
    }

    void fail(String reason) {
        become(PlanStatus.FAILED);
        trouble = reason;
        lease = null;
    }

    void cancel() {
        become(PlanStatus.CANCELLED);
        lease = null;
    }

    void sendToReview(Signature by) {
        become(PlanStatus.IN_REVIEW);
        review = by;
    }

    void approve(Signature by) {
        if (status.canBecome(PlanStatus.APPROVED) && hasHandIn(by.by())) {
            throw new RuleRefused("second-person", "Somebody else than who asked for or reviewed a plan approves it.");
        }
        become(PlanStatus.APPROVED);
        approval = by;
    }

    /** @param number the last in the row of what was decided about the cohort */
    void publish(int number, Signature by) {
        become(PlanStatus.PUBLISHED);
        publication = by;
        publicationNumber = number;
    }

    /** Gives a number to a plan that was published without. */
    void count(int number) {
        publicationNumber = number;
    }

    void supersede() {
        become(PlanStatus.SUPERSEDED);
    }

    /**
     * Begins another pin with all that is pinned by now, whichever plan that was done on.
     *
     * @param number the last in the row of what was decided about the cohort
     */
    void catchUp(int number, List<PinnedSlot> decided) {
        pinsNumber = number;
        pins.clear();
        pins.addAll(decided);
    }

    /** An earlier pin of the same person in the same slot is replaced. */
    void pin(PinnedSlot pin) {
        unpin(pin.associateId(), pin.slotId());
        pins.add(pin);
    }

    void unpin(AssociateId associate, SlotId slot) {
        if (status != PlanStatus.PROPOSED && status != PlanStatus.INFEASIBLE) {
            throw new IllegalTransition(status, status.next(), "pin");
        }
        pins.removeIf(pin -> pin.associateId().equals(associate) && pin.slotId().equals(slot));
    }

    private boolean hasHandIn(String subject) {
        return subject.equals(request.by()) || (review != null && subject.equals(review.by()));
    }

    private void become(PlanStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, status.next(), next.name());
        }
        status = next;
    }

    public PlanId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public CohortId cohortId() {
        return cohortId;
    }

    /** Counts the plans of a cohort, from 1. */
    public int number() {
        return number;
    }

    public Request request() {
        return request;
    }

    public String inputs() {
        return inputs;
    }

    /** What the next solve keeps. */
    public List<PinnedSlot> pins() {
        return List.copyOf(pins);
    }

    /** What was decided with it or with a plan before it, beyond pins. */
    public List<Change> changes() {
        return changes;
    }

    public Decided decided() {
        return new Decided(pins(), changes);
    }

    /** Of a plan that repairs another one. */
    public Optional<Amendment> amendment() {
        return Optional.ofNullable(amendment);
    }

    public PlanStatus status() {
        return status;
    }

    /** How many processes have begun to solve it. */
    int attempts() {
        return lease == null ? 0 : lease.attempts();
    }

    public Optional<Solution> solution() {
        return Optional.ofNullable(solution);
    }

    public @Nullable String trouble() {
        return trouble;
    }

    public @Nullable Signature review() {
        return review;
    }

    public @Nullable Signature approval() {
        return approval;
    }

    /** Its publication's place among those of the cohort and its pins, from 1; 0 for a plan never published. */
    public int publicationNumber() {
        return publicationNumber == null ? 0 : publicationNumber;
    }

    boolean isCounted() {
        return publicationNumber() > 0;
    }

    /** The same of its latest pin; 0 for a plan that was not pinned since it was asked for. */
    int pinsNumber() {
        return pinsNumber == null ? 0 : pinsNumber;
    }

    /** The beginning of time for a plan that was never published. */
    private Instant publishedAt() {
        return publication == null ? Instant.EPOCH : publication.at();
    }

    public @Nullable Signature publication() {
        return publication;
    }
}
