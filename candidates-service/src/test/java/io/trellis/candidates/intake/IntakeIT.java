package io.trellis.candidates.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.OfferStatus;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.offer.RecordSeat;
import io.trellis.candidates.offer.Seat;
import io.trellis.support.id.Ids;
import io.trellis.support.testing.Golden;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No offer is drafted or approved for a cohort that gives no seats any more. */
@CandidatesTest
class IntakeIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    Intakes intakes;

    @Autowired
    Offers offers;

    @Autowired
    RecordSeat recordSeat;

    @Autowired
    Hiring hiring;

    private final UUID cohort = Ids.next();

    @Test
    void followsTheCohortFromItsOpeningToItsLock() {
        assertThat(intakes.find(cohort)).isEmpty();
        deliver("cohort-opened", cohort);
        assertThat(intakes.find(cohort)).hasValue(new Intake(cohort, IntakeStatus.OPEN, 24, LocalDate.of(2027, 2, 1)));
        deliver("cohort-locked", cohort);
        deliver("cohort-opened", cohort);
        assertThat(intakes.find(cohort)).hasValue(new Intake(cohort, IntakeStatus.OVER, 24, LocalDate.of(2027, 2, 1)));
    }

    @Test
    void losesNothingWhenTheLockArrivesFirst() {
        deliver("cohort-locked", cohort);
        assertThat(intakes.find(cohort)).hasValue(new Intake(cohort, IntakeStatus.OVER, null, null));
        deliver("cohort-opened", cohort);
        assertThat(intakes.find(cohort)).hasValue(new Intake(cohort, IntakeStatus.OVER, 24, LocalDate.of(2027, 2, 1)));
    }

    @Test
    void refusesToDraftAnOfferWhenTheIntakeIsOver() {
        var application = hiring.at(ApplicationStatus.DECISION);
        deliver("cohort-locked", application.role().cohortId());
        assertThatExceptionOfType(IntakeOver.class)
                .isThrownBy(() -> hiring.makeOffer().make(application.id(), Hiring.TERMS));
        assertThat(offers.of(application.id())).isEmpty();
    }

    @Test
    void refusesToApproveAnOfferWhenTheIntakeIsOver() {
        var offer = submitted();
        deliver("cohort-locked", offer.cohort());
        assertThatExceptionOfType(IntakeOver.class)
                .isThrownBy(() ->
                        Hiring.as("nora.lindholm", () -> hiring.approveOffer().approve(offer.id())));
        assertThat(offers.get(offer.id()).status()).isEqualTo(OfferStatus.PENDING_APPROVAL);
    }

    @Test
    void extendsAnOfferThatHoldsItsSeatAlreadyAndKeepsItFromANewVersion() {
        var application = hiring.at(ApplicationStatus.DECISION);
        var offer = hiring.approvedOffer(application.id());
        recordSeat.record(offer.id(), Seat.HELD);
        deliver("cohort-locked", offer.cohort());
        assertThatExceptionOfType(IntakeOver.class)
                .isThrownBy(() -> hiring.makeOffer().make(application.id(), Hiring.TERMS));
        var expiry = hiring.clock().instant().plus(Duration.ofDays(5));
        var extended = Hiring.as("lena.brandt", () -> hiring.extendOffer().extend(offer.id(), expiry));
        assertThat(extended.status()).isEqualTo(OfferStatus.EXTENDED);
    }

    @Test
    void approvesAnOfferForACohortThatOpensLaterOrIsOpen() {
        var early = submitted();
        assertThat(approve(early).seat()).isEqualTo(Seat.REQUESTED);
        var inTime = submitted();
        deliver("cohort-opened", inTime.cohort());
        assertThat(approve(inTime).seat()).isEqualTo(Seat.REQUESTED);
    }

    private Offer submitted() {
        var application = hiring.at(ApplicationStatus.DECISION);
        var offer = Hiring.as("lena.brandt", () -> hiring.makeOffer().make(application.id(), Hiring.TERMS));
        return Hiring.as("lena.brandt", () -> hiring.submitOffer().submit(offer.id()));
    }

    private Offer approve(Offer offer) {
        return Hiring.as("nora.lindholm", () -> hiring.approveOffer().approve(offer.id()));
    }

    private void deliver(String event, UUID of) {
        Golden.deliver(service, "events/rotations/%s.v1.json".formatted(event), Map.of("cohortId", of));
    }
}
