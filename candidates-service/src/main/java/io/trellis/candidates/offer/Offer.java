package io.trellis.candidates.offer;

import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.Occasion;
import io.trellis.candidates.offer.OfferEvent.OfferAccepted;
import io.trellis.candidates.offer.OfferEvent.OfferApproved;
import io.trellis.candidates.offer.OfferEvent.OfferDeclined;
import io.trellis.candidates.offer.OfferEvent.OfferExpired;
import io.trellis.candidates.offer.OfferEvent.OfferExtended;
import io.trellis.candidates.offer.OfferEvent.OfferRescinded;
import io.trellis.candidates.offer.OfferEvent.OfferSubmitted;
import io.trellis.candidates.offer.OfferEvent.OfferSuperseded;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.state.IllegalTransition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One version of what is offered to one applicant. At most one version of an application is open, by unique index. */
@Document("offers")
public class Offer {

    @Id
    private final OfferId id;

    @Version
    private long revision;

    private final ApplicationId application;
    private final PersonId person;
    private final UUID cohort;
    private final int version;
    private final String author;
    private Terms terms;
    private OfferStatus status;
    private boolean open;
    private Seat seat;
    private @Nullable Instant expiresAt;
    private final List<OfferMove> history;

    @PersistenceCreator
    Offer(
            OfferId id,
            ApplicationId application,
            PersonId person,
            UUID cohort,
            int version,
            String author,
            Terms terms,
            OfferStatus status,
            boolean open,
            Seat seat,
            List<OfferMove> history) {
        this.id = id;
        this.application = application;
        this.person = person;
        this.cohort = cohort;
        this.version = version;
        this.author = author;
        this.terms = terms;
        this.status = status;
        this.open = open;
        this.seat = seat;
        this.history = history;
    }

    static Offer draft(Application application, UUID cohort, int version, Terms terms, String author) {
        return new Offer(
                OfferId.next(),
                application.id(),
                application.person(),
                cohort,
                version,
                author,
                terms,
                OfferStatus.DRAFT,
                true,
                Seat.NONE,
                new ArrayList<>());
    }

    void edit(Terms changed, long expectedRevision) {
        if (expectedRevision != revision) {
            throw new StaleRevision(revision);
        }
        if (status != OfferStatus.DRAFT) {
            throw new IllegalTransition(status, status.next(), "EDIT");
        }
        terms = changed;
    }

    /** @param insideBand whether the posting's band allows the pay; outside it somebody has to say why */
    OfferEvent submit(boolean insideBand, Occasion occasion) {
        if (!insideBand && !terms.hasNote()) {
            throw new RuleRefused(
                    "pay-outside-band", "The pay lies outside the posting's band; a note has to say why.");
        }
        become(OfferStatus.PENDING_APPROVAL, occasion);
        return new OfferSubmitted(id.value(), nextRevision(), application);
    }

    OfferEvent approve(Occasion occasion) {
        if (occasion.by().equals(author)) {
            throw new RuleRefused("own-approval", "Whoever wrote an offer cannot approve it.");
        }
        become(OfferStatus.APPROVED, occasion);
        seat = Seat.REQUESTED;
        return new OfferApproved(id.value(), nextRevision(), application, person, cohort);
    }

    OfferEvent extend(Instant until, Occasion occasion) {
        if (!until.isAfter(occasion.at())) {
            throw new RuleRefused("expiry-in-past", "An offer can only expire in the future.");
        }
        if (status == OfferStatus.APPROVED) {
            requireSeat();
        }
        become(OfferStatus.EXTENDED, occasion);
        var wholeSecond = until.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = wholeSecond;
        return new OfferExtended(id.value(), nextRevision(), application, cohort, wholeSecond);
    }

    OfferEvent accept(Occasion occasion) {
        refuseIfLapsed(occasion.at());
        become(OfferStatus.ACCEPTED, occasion);
        return new OfferAccepted(id.value(), nextRevision(), application, person, cohort);
    }

    OfferEvent decline(Occasion occasion) {
        become(OfferStatus.DECLINED, occasion);
        return new OfferDeclined(id.value(), nextRevision(), application, cohort);
    }

    OfferEvent expire(Occasion occasion) {
        if (status == OfferStatus.EXTENDED && !isLapsed(occasion.at())) {
            throw new RuleRefused("offer-not-lapsed", "The candidate still has time to answer.");
        }
        become(OfferStatus.EXPIRED, occasion);
        return new OfferExpired(id.value(), nextRevision(), application, cohort);
    }

    OfferEvent rescind(Occasion occasion) {
        become(OfferStatus.RESCINDED, occasion);
        return new OfferRescinded(id.value(), nextRevision(), application, cohort);
    }

    OfferEvent supersede(Occasion occasion) {
        become(OfferStatus.SUPERSEDED, occasion);
        return new OfferSuperseded(id.value(), nextRevision(), application, cohort);
    }

    /** The application ended: an offer in the candidate's hands counts as declined, an earlier one is taken back. */
    OfferEvent close(Occasion occasion) {
        return status == OfferStatus.EXTENDED ? decline(occasion) : rescind(occasion);
    }

    void seatIs(Seat told) {
        seat = told;
    }

    private void requireSeat() {
        if (seat == Seat.DENIED) {
            throw new RuleRefused(
                    "unknown-cohort", "The posting names a cohort that does not exist, so no seat can be held.");
        }
        if (seat != Seat.HELD) {
            throw new Conflict("seat-not-held", "No seat of the cohort is held for this offer.");
        }
    }

    private void refuseIfLapsed(Instant at) {
        if (status == OfferStatus.EXTENDED && isLapsed(at)) {
            throw new Conflict("offer-lapsed", "The time to answer this offer is over.");
        }
    }

    /** The second named is the last one that counts, to its end. */
    private boolean isLapsed(Instant at) {
        return expiresAt != null && at.truncatedTo(ChronoUnit.SECONDS).isAfter(expiresAt);
    }

    private void become(OfferStatus to, Occasion occasion) {
        if (!status.canBecome(to)) {
            throw new IllegalTransition(status, status.next(), to.name());
        }
        history.add(new OfferMove(occasion.at(), occasion.by(), status, to));
        status = to;
        open = to.isOpen();
    }

    private long nextRevision() {
        return revision + 1;
    }

    public boolean belongsTo(String subject) {
        return person.toString().equals(subject);
    }

    /** Candidates see an offer from the moment it is extended to them. */
    public boolean wasExtended() {
        return expiresAt != null;
    }

    public OfferId id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public ApplicationId application() {
        return application;
    }

    public PersonId person() {
        return person;
    }

    public UUID cohort() {
        return cohort;
    }

    public int version() {
        return version;
    }

    public String author() {
        return author;
    }

    public Terms terms() {
        return terms;
    }

    public OfferStatus status() {
        return status;
    }

    public Seat seat() {
        return seat;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public List<OfferMove> history() {
        return List.copyOf(history);
    }
}
