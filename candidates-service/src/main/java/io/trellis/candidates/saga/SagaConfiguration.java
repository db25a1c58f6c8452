package io.trellis.candidates.saga;

import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.HireCandidate;
import io.trellis.candidates.application.ReconsiderApplication;
import io.trellis.candidates.application.RecordOffer;
import io.trellis.candidates.application.TurnDownOffer;
import io.trellis.candidates.application.WaitlistApplication;
import io.trellis.candidates.intake.Intakes;
import io.trellis.candidates.letter.LetterKind;
import io.trellis.candidates.letter.WriteLetter;
import io.trellis.candidates.offer.CloseOffers;
import io.trellis.candidates.offer.OfferId;
import io.trellis.candidates.offer.Offers;
import io.trellis.candidates.offer.RecordSeat;
import io.trellis.candidates.offer.Seat;
import io.trellis.candidates.scorecard.LockScorecards;
import io.trellis.support.event.Envelope;
import io.trellis.support.event.Subscription;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean per topic; each event is applied once, with everything that follows from it in this service. */
@Configuration(proxyBeanMethods = false)
class SagaConfiguration {

    record CohortOpened(int seats, LocalDate startsOn) {}

    record CohortLocked() {}

    record SeatHeld(OfferId offerId) {}

    record SeatRefused(OfferId offerId) {}

    record SeatDenied(OfferId offerId) {}

    record SeatReleased(OfferId offerId) {}

    record SeatConsumed(OfferId offerId) {}

    record OfferExtended(ApplicationId applicationId) {}

    record OfferAccepted(ApplicationId applicationId) {}

    record OfferDeclined(ApplicationId applicationId) {}

    record OfferExpired(ApplicationId applicationId) {}

    record OfferRescinded(ApplicationId applicationId) {}

    record OfferSuperseded(ApplicationId applicationId) {}

    record ApplicationSubmitted() {}

    record ApplicationStageChanged(ApplicationStatus from, ApplicationStatus to) {

        LetterKind letter() {
            return switch (to) {
                case OFFER -> LetterKind.OFFER;
                case DECISION -> from == ApplicationStatus.OFFER ? LetterKind.OFFER_CLOSED : LetterKind.STAGE;
                default -> LetterKind.STAGE;
            };
        }
    }

    record ApplicationHeld() {}

    record ApplicationResumed() {}

    record ApplicationRejected() {}

    record ApplicationUnrejected() {}

    record ApplicationWithdrawn() {}

    record ApplicationWaitlisted() {}

    record CandidateHired() {}

    @Bean
    Subscription seats(Intakes intakes, Offers offers, RecordSeat seat, WaitlistApplication waitlist) {
        return Subscription.to("rotations", "cohort")
                .projection(
                        CohortOpened.class,
                        (intake, of) -> intakes.opened(of.aggregateId(), intake.seats(), intake.startsOn()))
                .projection(CohortLocked.class, (_, of) -> intakes.ended(of.aggregateId()))
                .effect(SeatHeld.class, (held, _) -> seat.record(held.offerId(), Seat.HELD))
                .effect(SeatDenied.class, (denied, _) -> seat.record(denied.offerId(), Seat.DENIED))
                .effect(SeatReleased.class, (released, _) -> seat.record(released.offerId(), Seat.RELEASED))
                .effect(SeatConsumed.class, (consumed, _) -> seat.record(consumed.offerId(), Seat.CONSUMED))
                .effect(SeatRefused.class, (refused, _) -> {
                    var offer = offers.get(refused.offerId());
                    waitlist.waitlist(offer.application(), offer.id().value());
                })
                .build();
    }

    @Bean
    Subscription offerAnswers(
            Offers offers,
            RecordOffer extended,
            HireCandidate hire,
            TurnDownOffer declined,
            ReconsiderApplication reconsider) {
        return Subscription.to("candidates", "offer")
                .effect(OfferExtended.class, (offer, of) -> extended.record(offer.applicationId(), of.aggregateId()))
                .effect(OfferAccepted.class, (offer, of) -> {
                    var terms = offers.get(new OfferId(of.aggregateId())).terms();
                    hire.hire(offer.applicationId(), of.aggregateId(), terms.startsOn());
                })
                .effect(OfferDeclined.class, (offer, of) -> declined.turnDown(offer.applicationId(), of.aggregateId()))
                .effect(
                        OfferExpired.class,
                        (offer, of) -> reconsider.reconsider(offer.applicationId(), of.aggregateId()))
                .effect(
                        OfferRescinded.class,
                        (offer, of) -> reconsider.reconsider(offer.applicationId(), of.aggregateId()))
                .effect(
                        OfferSuperseded.class,
                        (offer, of) -> reconsider.reconsider(offer.applicationId(), of.aggregateId()))
                .build();
    }

    @Bean
    Subscription applicationNews(CloseOffers offers, LockScorecards scorecards, WriteLetter letter) {
        return Subscription.to("candidates", "application")
                .effect(ApplicationSubmitted.class, (_, of) -> write(letter, LetterKind.RECEIVED, of))
                .effect(ApplicationStageChanged.class, (change, of) -> {
                    if (change.to() == ApplicationStatus.OFFER) {
                        scorecards.lock(application(of));
                    }
                    write(letter, change.letter(), of);
                })
                .effect(ApplicationHeld.class, (_, of) -> write(letter, LetterKind.ON_HOLD, of))
                .effect(ApplicationResumed.class, (_, of) -> write(letter, LetterKind.STAGE, of))
                .effect(ApplicationUnrejected.class, (_, of) -> write(letter, LetterKind.RECONSIDERED, of))
                .effect(ApplicationWaitlisted.class, (_, of) -> {
                    scorecards.lock(application(of));
                    write(letter, LetterKind.WAITLISTED, of);
                })
                .effect(ApplicationRejected.class, (_, of) -> {
                    offers.rejected(application(of));
                    scorecards.lock(application(of));
                    write(letter, LetterKind.NOT_SELECTED, of);
                })
                .effect(ApplicationWithdrawn.class, (_, of) -> {
                    offers.withdrawn(application(of));
                    scorecards.lock(application(of));
                    write(letter, LetterKind.WITHDRAWN, of);
                })
                .effect(CandidateHired.class, (_, of) -> {
                    scorecards.lock(application(of));
                    write(letter, LetterKind.HIRED, of);
                })
                .build();
    }

    private static void write(WriteLetter letter, LetterKind kind, Envelope of) {
        letter.write(kind, application(of), of.eventId());
    }

    private static ApplicationId application(Envelope of) {
        return new ApplicationId(of.aggregateId());
    }
}
