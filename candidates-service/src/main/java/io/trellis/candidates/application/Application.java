package io.trellis.candidates.application;

import static io.trellis.candidates.application.ApplicationStatus.DECISION;
import static io.trellis.candidates.application.ApplicationStatus.DRAFT;
import static io.trellis.candidates.application.ApplicationStatus.HIRED;
import static io.trellis.candidates.application.ApplicationStatus.OFFER;
import static io.trellis.candidates.application.ApplicationStatus.ON_HOLD;
import static io.trellis.candidates.application.ApplicationStatus.REJECTED;
import static io.trellis.candidates.application.ApplicationStatus.SUBMITTED;
import static io.trellis.candidates.application.ApplicationStatus.WAITLISTED;
import static io.trellis.candidates.application.ApplicationStatus.WITHDRAWN;

import io.trellis.candidates.application.ApplicationEvent.ApplicationHeld;
import io.trellis.candidates.application.ApplicationEvent.ApplicationRejected;
import io.trellis.candidates.application.ApplicationEvent.ApplicationResumed;
import io.trellis.candidates.application.ApplicationEvent.ApplicationStageChanged;
import io.trellis.candidates.application.ApplicationEvent.ApplicationSubmitted;
import io.trellis.candidates.application.ApplicationEvent.ApplicationUnrejected;
import io.trellis.candidates.application.ApplicationEvent.ApplicationWaitlisted;
import io.trellis.candidates.application.ApplicationEvent.ApplicationWithdrawn;
import io.trellis.candidates.application.ApplicationEvent.CandidateHired;
import io.trellis.candidates.person.PersonId;
import io.trellis.candidates.resume.Resume;
import io.trellis.support.state.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One person's way through one posting. Every transition leaves a line of history and returns the event it is. */
@Document("applications")
public class Application {

    static final Duration SILENCE = Duration.ofDays(7);

    @Id
    private final ApplicationId id;

    @Version
    private long revision;

    private final PersonId person;
    private final Role role;
    private final Form form;
    private final Resume resume;

    /** What the form called itself, so that sending the same form twice is one application. */
    private final @Nullable UUID formKey;

    private ApplicationStatus status;

    /** The stage to come back to from hold or rejection; the status itself while active. */
    private ApplicationStatus stage;

    private Instant since;
    private LocalDate answerBy;
    private @Nullable UUID offer;
    private @Nullable UUID acceptedOffer;
    private final List<Move> history;

    @PersistenceCreator
    Application(
            ApplicationId id,
            PersonId person,
            Role role,
            Form form,
            Resume resume,
            @Nullable UUID formKey,
            ApplicationStatus status,
            ApplicationStatus stage,
            Instant since,
            LocalDate answerBy,
            List<Move> history) {
        this.id = id;
        this.person = person;
        this.role = role;
        this.form = form;
        this.resume = resume;
        this.formKey = formKey;
        this.status = status;
        this.stage = stage;
        this.since = since;
        this.answerBy = answerBy;
        this.history = history;
    }

    static Application draft(PersonId person, Role role, Form form, Resume resume, @Nullable UUID formKey, Instant at) {
        var today = LocalDate.ofInstant(at, form.timeZone());
        return new Application(
                ApplicationId.next(), person, role, form, resume, formKey, DRAFT, DRAFT, at, today, new ArrayList<>());
    }

    ApplicationEvent submit(Occasion occasion) {
        allow(status == DRAFT, status.next(), SUBMITTED);
        become(SUBMITTED, occasion, null);
        return new ApplicationSubmitted(id.value(), nextRevision(), role.postingId(), person, form.path());
    }

    ApplicationEvent advance(ApplicationStatus to, Occasion occasion) {
        allow(status.forward().contains(to), status.forward(), to);
        become(to, occasion, null);
        return stageChanged();
    }

    ApplicationEvent reject(RejectionReason reason, @Nullable String note, Occasion occasion) {
        refuseOnceOfferIsAccepted();
        allow(status.isActive(), status.next(), REJECTED);
        become(REJECTED, occasion, note == null ? reason.name() : reason + ": " + note);
        return new ApplicationRejected(id.value(), nextRevision(), stage, reason);
    }

    ApplicationEvent unreject(Occasion occasion) {
        allow(status == REJECTED, status.next(), stage);
        become(stage, occasion, null);
        return new ApplicationUnrejected(id.value(), nextRevision(), stage);
    }

    ApplicationEvent hold(@Nullable String reason, Occasion occasion) {
        refuseOnceOfferIsAccepted();
        become(ON_HOLD, occasion, reason);
        return new ApplicationHeld(id.value(), nextRevision());
    }

    ApplicationEvent resume(Occasion occasion) {
        allow(status == ON_HOLD, status.next(), stage);
        become(stage, occasion, null);
        return new ApplicationResumed(id.value(), nextRevision());
    }

    ApplicationEvent withdraw(@Nullable String reason, Occasion occasion) {
        refuseOnceOfferIsAccepted();
        become(WITHDRAWN, occasion, reason);
        return new ApplicationWithdrawn(id.value(), nextRevision(), stage);
    }

    /** The cohort has no seat left for this offer; it waits for the next one. */
    @Nullable
    ApplicationEvent waitlist(UUID waitingOffer, Occasion occasion) {
        if (stage != DECISION) {
            return null;
        }
        offer = waitingOffer;
        return settleOn(WAITLISTED, occasion) ? new ApplicationWaitlisted(id.value(), nextRevision()) : null;
    }

    /** The offer is in the candidate's hands. */
    @Nullable
    ApplicationEvent offer(UUID extendedOffer, Occasion occasion) {
        if (!stage.awaitsOffer()) {
            return null;
        }
        offer = extendedOffer;
        return settleOn(OFFER, occasion) ? stageChanged() : null;
    }

    /** The offer ended without an acceptance; the decision is open again unless a newer offer took its place. */
    @Nullable
    ApplicationEvent reconsider(UUID closedOffer, Occasion occasion) {
        if (!closedOffer.equals(offer)) {
            return null;
        }
        offer = null;
        return settleOn(DECISION, occasion) ? stageChanged() : null;
    }

    /** Declining the offer ends the application, unless it has ended before. */
    @Nullable
    ApplicationEvent decline(UUID declinedOffer, Occasion occasion) {
        if (!declinedOffer.equals(offer) || !status.isActive()) {
            return null;
        }
        return withdraw("Declined the offer", occasion);
    }

    ApplicationEvent hire(UUID offerAccepted, LocalDate startsOn, Occasion occasion) {
        become(HIRED, occasion, null);
        return new CandidateHired(
                id.value(),
                nextRevision(),
                person,
                role.postingId(),
                role.requisitionId(),
                role.cohortId(),
                offerAccepted,
                startsOn);
    }

    /** What the saga reports moves an application that is worked on; a parked one only comes back elsewhere. */
    private boolean settleOn(ApplicationStatus to, Occasion occasion) {
        if (status == ON_HOLD || status == REJECTED) {
            stage = to;
            return false;
        }
        if (!status.canBecome(to)) {
            return false;
        }
        become(to, occasion, null);
        return true;
    }

    private ApplicationEvent stageChanged() {
        var move = history.getLast();
        return new ApplicationStageChanged(id.value(), nextRevision(), move.from(), move.to());
    }

    private void become(ApplicationStatus to, Occasion occasion, @Nullable String reason) {
        allow(status.canBecome(to), status.next(), to);
        history.add(new Move(occasion.at(), occasion.by(), status, to, reason));
        status = to;
        if (ApplicationStatus.stages().contains(to)) {
            stage = to;
        }
        since = occasion.at();
        answerBy = Promise.answerBy(to, occasion.at(), form.timeZone());
    }

    private void allow(boolean allowed, Set<ApplicationStatus> next, ApplicationStatus attempted) {
        if (!allowed) {
            throw new IllegalTransition(status, next, attempted.name());
        }
    }

    private void refuseOnceOfferIsAccepted() {
        if (acceptedOffer != null && status.isActive()) {
            throw new OfferAlreadyAccepted();
        }
    }

    private long nextRevision() {
        return revision + 1;
    }

    public boolean belongsTo(String subject) {
        return person.toString().equals(subject);
    }

    /** Names stay hidden for the first two stages, so that the first look is at the work. */
    public boolean isBlind() {
        return stage == SUBMITTED || stage == ApplicationStatus.SCREENING;
    }

    /** Whether the answer is ours to give; an offer in hand is the candidate's to answer. */
    public boolean owesAnswer() {
        return status.isActive() && status != OFFER;
    }

    public boolean isOverdueAt(Instant moment) {
        return owesAnswer() && LocalDate.ofInstant(moment, form.timeZone()).isAfter(answerBy);
    }

    /** Every move is told to the candidate, so silence lasts since the last one. */
    public boolean isSilentAt(Instant moment) {
        return status.isActive() && !moment.isBefore(since.plus(SILENCE));
    }

    /** Past the point where reviewers' views count. */
    public boolean isDecided() {
        return !status.isActive() || stage == OFFER || stage == WAITLISTED;
    }

    public boolean awaitsOffer() {
        return status.awaitsOffer();
    }

    public ApplicationId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public PersonId person() {
        return person;
    }

    public Role role() {
        return role;
    }

    public Form form() {
        return form;
    }

    public Resume resumeFile() {
        return resume;
    }

    public ApplicationStatus status() {
        return status;
    }

    public ApplicationStatus stage() {
        return stage;
    }

    public Instant since() {
        return since;
    }

    public Instant submittedAt() {
        return history.isEmpty() ? since : history.getFirst().at();
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public List<Move> history() {
        return List.copyOf(history);
    }

    boolean isFrom(@Nullable UUID form) {
        return form != null && form.equals(formKey);
    }
}
