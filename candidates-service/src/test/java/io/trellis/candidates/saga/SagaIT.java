package io.trellis.candidates.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trellis.candidates.CandidatesTest;
import io.trellis.candidates.Hiring;
import io.trellis.candidates.MovableClock;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Applications;
import io.trellis.candidates.application.RejectApplication;
import io.trellis.candidates.application.RejectionReason;
import io.trellis.candidates.application.WithdrawApplication;
import io.trellis.candidates.offer.AcceptOffer;
import io.trellis.candidates.offer.DeclineOffer;
import io.trellis.candidates.offer.ExpireOffer;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.OfferId;
import io.trellis.candidates.offer.OfferStatus;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.offer.RescindOffer;
import io.trellis.candidates.offer.Seat;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.state.IllegalTransition;
import io.trellis.support.testing.Golden;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The steps between seats, offers and applications, through real Kafka. */
@CandidatesTest
class SagaIT {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Hiring hiring;

    @Autowired
    MovableClock clock;

    @Autowired
    Applications applications;

    @Autowired
    Offers offers;

    @Autowired
    AcceptOffer acceptOffer;

    @Autowired
    DeclineOffer declineOffer;

    @Autowired
    ExpireOffer expireOffer;

    @Autowired
    RescindOffer rescindOffer;

    @Autowired
    WithdrawApplication withdrawApplication;

    @Autowired
    RejectApplication rejectApplication;

    @Autowired
    ApplicationContext service;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void hiresWhoAccepts() {
        var application = hiring.at(ApplicationStatus.DECISION);
        var offer = hiring.approvedOffer(application.id());
        seat("seat-held", offer);
        await().untilAsserted(() -> assertThat(offers.get(offer.id()).seat()).isEqualTo(Seat.HELD));
        Hiring.as(
                "lena.brandt",
                () -> hiring.extendOffer().extend(offer.id(), clock.instant().plus(WEEK)));
        becomes(application.id(), ApplicationStatus.OFFER);
        acceptOffer.accept(offer.id());
        becomes(application.id(), ApplicationStatus.HIRED);
        seat("seat-consumed", offer);
        await().untilAsserted(() -> assertThat(offers.get(offer.id()).seat()).isEqualTo(Seat.CONSUMED));
    }

    @Test
    void waitsForTheNextSeatWhenTheLastIsTaken() {
        var application = hiring.at(ApplicationStatus.DECISION);
        var offer = hiring.approvedOffer(application.id());
        seat("seat-refused", offer);
        becomes(application.id(), ApplicationStatus.WAITLISTED);
        assertThatThrownBy(() ->
                        hiring.extendOffer().extend(offer.id(), clock.instant().plus(WEEK)))
                .isInstanceOf(Conflict.class);
        seat("seat-held", offer);
        await().untilAsserted(() -> assertThat(offers.get(offer.id()).seat()).isEqualTo(Seat.HELD));
        hiring.extendOffer().extend(offer.id(), clock.instant().plus(WEEK));
        becomes(application.id(), ApplicationStatus.OFFER);
    }

    @Test
    void doesNotWaitForTheSeatOfACohortThatDoesNotExist() {
        var application = hiring.at(ApplicationStatus.DECISION);
        var offer = hiring.approvedOffer(application.id());
        seat("seat-denied", offer);
        assertThat(offers.get(offer.id()).seat()).isEqualTo(Seat.DENIED);
        assertThat(applications.get(application.id()).status()).isEqualTo(ApplicationStatus.DECISION);
        assertThatThrownBy(() ->
                        hiring.extendOffer().extend(offer.id(), clock.instant().plus(WEEK)))
                .isInstanceOfSatisfying(
                        RuleRefused.class, it -> assertThat(it.type()).isEqualTo("unknown-cohort"));
    }

    @Test
    void losesItsSeatWhenTheCohortTakesItBack() {
        var offer = hiring.approvedOffer(hiring.at(ApplicationStatus.DECISION).id());
        seat("seat-held", offer);
        seat("seat-released", offer);
        assertThat(offers.get(offer.id()).seat()).isEqualTo(Seat.RELEASED);
        assertThatThrownBy(() ->
                        hiring.extendOffer().extend(offer.id(), clock.instant().plus(WEEK)))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.type()).isEqualTo("seat-not-held"));
    }

    @Test
    void seatsWithoutAnOfferAreNothingToIt() {
        Golden.deliver(service, "events/rotations/seat-consumed.v1.json");
    }

    @Test
    void endsWhoDeclines() {
        var application = extended();
        declineOffer.decline(offer(application).id());
        becomes(application.id(), ApplicationStatus.WITHDRAWN);
        assertThat(offer(application).status()).isEqualTo(OfferStatus.DECLINED);
    }

    @Test
    void withdrawingDeclinesTheOpenOffer() {
        var application = extended();
        withdrawApplication.withdraw(application.id(), null);
        await().untilAsserted(() -> assertThat(offer(application).status()).isEqualTo(OfferStatus.DECLINED));
    }

    @Test
    void rejectingTakesTheOpenOfferBack() {
        var application = extended();
        rejectApplication.reject(application.id(), RejectionReason.OTHERS_STRONGER, null);
        await().untilAsserted(() -> assertThat(offer(application).status()).isEqualTo(OfferStatus.RESCINDED));
    }

    @Test
    void returnsToDecisionWhenTheOfferIsTakenBack() {
        var application = extended();
        rescindOffer.rescind(offer(application).id());
        becomes(application.id(), ApplicationStatus.DECISION);
    }

    @Test
    void expiresByItselfAfterItsLastSecond() {
        var application = extended();
        var offer = offer(application);
        clock.setTo(clock.instant().plus(WEEK).plusSeconds(2));
        await().untilAsserted(() -> assertThat(offers.get(offer.id()).status()).isEqualTo(OfferStatus.EXPIRED));
        becomes(application.id(), ApplicationStatus.DECISION);
        assertThatThrownBy(() -> acceptOffer.accept(offer.id())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void newVersionReplacesTheOpenOneWhichCannotBeAcceptedAnyMore() {
        var application = extended();
        var first = offer(application);
        var second = hiring.approvedOffer(application.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(offers.get(first.id()).status()).isEqualTo(OfferStatus.SUPERSEDED);
        assertThatThrownBy(() -> acceptOffer.accept(first.id())).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void manyVersionsAtOnceLeaveOneOpen() throws Exception {
        var application = hiring.at(ApplicationStatus.DECISION);
        Callable<OfferId> make =
                () -> hiring.makeOffer().make(application.id(), Hiring.TERMS).id();
        atOnce(List.of(make, make, make, make, make, make));
        assertThat(offers.of(application.id()))
                .filteredOn(offer -> offer.status().isOpen())
                .hasSize(1);
    }

    @Test
    void nothingComesBetweenAcceptanceAndHire() {
        var application = extended();
        applications.markAccepted(application.id(), offer(application).id().value());
        assertThatThrownBy(() -> withdrawApplication.withdraw(application.id(), null))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.type()).isEqualTo("offer-already-accepted"));
        assertThatThrownBy(() -> rejectApplication.reject(application.id(), RejectionReason.INTERVIEW, null))
                .isInstanceOf(Conflict.class);
    }

    @RepeatedTest(8)
    void acceptanceAndExpiryAtTheLastSecondHaveOneWinner() throws Exception {
        var application = extended();
        var offer = offer(application);
        clock.setTo(clock.instant().plus(WEEK).truncatedTo(ChronoUnit.SECONDS));
        atOnce(List.of(() -> acceptOffer.accept(offer.id()), () -> {
            clock.setTo(clock.instant().plusSeconds(2));
            return expireOffer.expire(offer.id());
        }));
        await().untilAsserted(() ->
                assertThat(offers.get(offer.id()).status().isOpen()).isFalse());
        var moves = offers.get(offer.id()).history();
        assertThat(moves)
                .filteredOn(move -> move.from() == OfferStatus.EXTENDED)
                .hasSize(1);
        becomes(
                application.id(),
                moves.getLast().to() == OfferStatus.ACCEPTED ? ApplicationStatus.HIRED : ApplicationStatus.DECISION);
    }

    @RepeatedTest(8)
    void acceptanceAndWithdrawalAtOnceHaveOneWinner() throws Exception {
        var application = extended();
        var offer = offer(application);
        var outcomes = atOnce(List.of(
                () -> acceptOffer.accept(offer.id()), () -> withdrawApplication.withdraw(application.id(), null)));
        assertThat(outcomes.stream().filter(it -> it.state() == Future.State.SUCCESS))
                .hasSize(1);
        var accepted = outcomes.getFirst().state() == Future.State.SUCCESS;
        becomes(application.id(), accepted ? ApplicationStatus.HIRED : ApplicationStatus.WITHDRAWN);
        await().untilAsserted(() -> assertThat(offers.get(offer.id()).status())
                .isEqualTo(accepted ? OfferStatus.ACCEPTED : OfferStatus.DECLINED));
    }

    private Application extended() {
        var application = hiring.at(ApplicationStatus.DECISION);
        hiring.extendedOffer(application.id(), WEEK);
        becomes(application.id(), ApplicationStatus.OFFER);
        return application;
    }

    private Offer offer(Application application) {
        return offers.of(application.id()).getFirst();
    }

    private void becomes(ApplicationId id, ApplicationStatus status) {
        await().untilAsserted(() -> assertThat(applications.get(id).status()).isEqualTo(status));
    }

    private void seat(String event, Offer offer) {
        var facts = Map.of("cohortId", offer.cohort(), "offerId", offer.id());
        Golden.deliver(service, "events/rotations/%s.v1.json".formatted(event), facts);
    }

    private static List<? extends Future<?>> atOnce(List<? extends Callable<?>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(
                    calls.stream().map(call -> (Callable<Object>) call::call).toList());
        }
    }
}
