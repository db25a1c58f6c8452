package io.trellis.candidates.offer;

import static io.trellis.candidates.offer.OfferStatus.ACCEPTED;
import static io.trellis.candidates.offer.OfferStatus.APPROVED;
import static io.trellis.candidates.offer.OfferStatus.DECLINED;
import static io.trellis.candidates.offer.OfferStatus.DRAFT;
import static io.trellis.candidates.offer.OfferStatus.EXPIRED;
import static io.trellis.candidates.offer.OfferStatus.EXTENDED;
import static io.trellis.candidates.offer.OfferStatus.PENDING_APPROVAL;
import static io.trellis.candidates.offer.OfferStatus.RESCINDED;
import static io.trellis.candidates.offer.OfferStatus.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.candidates.Hiring;
import io.trellis.candidates.application.ApplicationFixtures;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.Occasion;
import io.trellis.support.problem.Conflict;
import io.trellis.support.problem.RuleRefused;
import io.trellis.support.problem.StaleRevision;
import io.trellis.support.state.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfferTests {

    private static final Instant NOON = ApplicationFixtures.MONDAY_NOON;
    private static final Instant EXPIRY = NOON.plus(Duration.ofDays(7));
    private static final Occasion AUTHOR = new Occasion("lena.brandt", NOON);
    private static final Occasion APPROVER = new Occasion("nora.lindholm", NOON);
    private static final Occasion AFTER_EXPIRY = new Occasion("system", EXPIRY.plusSeconds(1));

    enum Command {
        EDIT(it -> it.edit(Hiring.TERMS, 0), Map.of(DRAFT, DRAFT)),
        SUBMIT(it -> it.submit(true, AUTHOR), Map.of(DRAFT, PENDING_APPROVAL)),
        APPROVE(it -> it.approve(APPROVER), Map.of(PENDING_APPROVAL, APPROVED)),
        EXTEND(it -> it.extend(EXPIRY, AUTHOR), Map.of(APPROVED, EXTENDED)),
        ACCEPT(it -> it.accept(AUTHOR), Map.of(EXTENDED, ACCEPTED)),
        DECLINE(it -> it.decline(AUTHOR), Map.of(EXTENDED, DECLINED)),
        EXPIRE(it -> it.expire(AFTER_EXPIRY), Map.of(EXTENDED, EXPIRED)),
        RESCIND(
                it -> it.rescind(AUTHOR),
                Map.of(DRAFT, RESCINDED, PENDING_APPROVAL, RESCINDED, APPROVED, RESCINDED, EXTENDED, RESCINDED)),
        SUPERSEDE(
                it -> it.supersede(AUTHOR),
                Map.of(DRAFT, SUPERSEDED, PENDING_APPROVAL, SUPERSEDED, APPROVED, SUPERSEDED, EXTENDED, SUPERSEDED)),
        CLOSE(
                it -> it.close(AUTHOR),
                Map.of(DRAFT, RESCINDED, PENDING_APPROVAL, RESCINDED, APPROVED, RESCINDED, EXTENDED, DECLINED));

        private final Consumer<Offer> call;
        private final Map<OfferStatus, OfferStatus> leads;

        Command(Consumer<Offer> call, Map<OfferStatus, OfferStatus> leads) {
            this.call = call;
            this.leads = leads;
        }
    }

    static Stream<Arguments> everyStatusAndCommand() {
        return Stream.of(OfferStatus.values())
                .flatMap(status -> Stream.of(Command.values()).map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndCommand")
    void everyCommandLeadsWhereTheMachineSaysOrIsRefused(OfferStatus status, Command command) {
        var offer = in(status);
        var expected = command.leads.get(status);
        if (expected == null) {
            assertThatThrownBy(() -> command.call.accept(offer)).isInstanceOf(IllegalTransition.class);
            assertThat(offer.status()).isEqualTo(status);
        } else {
            command.call.accept(offer);
            assertThat(offer.status()).isEqualTo(expected);
        }
    }

    @Test
    void isNotApprovedByWhoWroteIt() {
        refuses(() -> in(PENDING_APPROVAL).approve(AUTHOR), "own-approval");
    }

    @Test
    void needsANoteOutsideTheBand() {
        refuses(() -> in(DRAFT).submit(false, AUTHOR), "pay-outside-band");
        var offer = in(DRAFT);
        offer.edit(new Terms(90_000, 5, null, "EUR", LocalDate.of(2027, 2, 1), "Ten years in data"), 0);
        assertThat(offer.submit(false, AUTHOR)).isNotNull();
    }

    @Test
    void isNotEditedOverSomebodyElsesEdit() {
        assertThatThrownBy(() -> in(DRAFT).edit(Hiring.TERMS, 7)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void isNotExtendedWithoutSeatNorIntoThePast() {
        var offer = in(PENDING_APPROVAL);
        offer.approve(APPROVER);
        assertThatThrownBy(() -> offer.extend(EXPIRY, AUTHOR))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.type()).isEqualTo("seat-not-held"));
        offer.seatIs(Seat.DENIED);
        refuses(() -> offer.extend(EXPIRY, AUTHOR), "unknown-cohort");
        offer.seatIs(Seat.HELD);
        refuses(() -> offer.extend(NOON, AUTHOR), "expiry-in-past");
    }

    @Test
    void isAcceptedToTheEndOfItsLastSecondAndNotAfter() {
        var atTheEnd = in(EXTENDED);
        atTheEnd.accept(new Occasion("candidate", EXPIRY.plusMillis(999)));
        assertThat(atTheEnd.status()).isEqualTo(ACCEPTED);
        var tooLate = in(EXTENDED);
        assertThatThrownBy(() -> tooLate.accept(new Occasion("candidate", EXPIRY.plusSeconds(1))))
                .isInstanceOfSatisfying(
                        Conflict.class, it -> assertThat(it.type()).isEqualTo("offer-lapsed"));
    }

    @Test
    void doesNotExpireWhileItCanBeAccepted() {
        refuses(() -> in(EXTENDED).expire(new Occasion("system", EXPIRY.plusMillis(999))), "offer-not-lapsed");
    }

    private static void refuses(Runnable attempt, String type) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        RuleRefused.class, it -> assertThat(it.type()).isEqualTo(type));
    }

    private static Offer in(OfferStatus status) {
        var application = ApplicationFixtures.in(ApplicationStatus.DECISION);
        var offer = Offer.draft(application, ApplicationFixtures.COHORT, 1, Hiring.TERMS, AUTHOR.by());
        switch (status) {
            case DRAFT -> {}
            case PENDING_APPROVAL -> offer.submit(true, AUTHOR);
            case APPROVED -> {
                offer.submit(true, AUTHOR);
                offer.approve(APPROVER);
                offer.seatIs(Seat.HELD);
            }
            case EXTENDED -> {
                offer.submit(true, AUTHOR);
                offer.approve(APPROVER);
                offer.seatIs(Seat.HELD);
                offer.extend(EXPIRY, AUTHOR);
            }
            case ACCEPTED -> {
                return moved(Command.ACCEPT);
            }
            case DECLINED -> {
                return moved(Command.DECLINE);
            }
            case EXPIRED -> {
                return moved(Command.EXPIRE);
            }
            case RESCINDED -> {
                return moved(Command.RESCIND);
            }
            case SUPERSEDED -> {
                return moved(Command.SUPERSEDE);
            }
        }
        return offer;
    }

    private static Offer moved(Command command) {
        var offer = in(EXTENDED);
        command.call.accept(offer);
        return offer;
    }
}
