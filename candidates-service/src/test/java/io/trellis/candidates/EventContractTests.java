package io.trellis.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.candidates.application.ApplicationEvent;
import io.trellis.candidates.application.ApplicationEvent.ApplicationHeld;
import io.trellis.candidates.application.ApplicationEvent.ApplicationRejected;
import io.trellis.candidates.application.ApplicationEvent.ApplicationResumed;
import io.trellis.candidates.application.ApplicationEvent.ApplicationStageChanged;
import io.trellis.candidates.application.ApplicationEvent.ApplicationSubmitted;
import io.trellis.candidates.application.ApplicationEvent.ApplicationUnrejected;
import io.trellis.candidates.application.ApplicationEvent.ApplicationWaitlisted;
import io.trellis.candidates.application.ApplicationEvent.ApplicationWithdrawn;
import io.trellis.candidates.application.ApplicationEvent.CandidateHired;
import io.trellis.candidates.application.ApplicationId;
import io.trellis.candidates.application.ApplicationStatus;
import io.trellis.candidates.application.RejectionReason;
import io.trellis.candidates.offer.OfferEvent;
import io.trellis.candidates.offer.OfferEvent.OfferAccepted;
import io.trellis.candidates.offer.OfferEvent.OfferApproved;
import io.trellis.candidates.offer.OfferEvent.OfferDeclined;
import io.trellis.candidates.offer.OfferEvent.OfferExpired;
import io.trellis.candidates.offer.OfferEvent.OfferExtended;
import io.trellis.candidates.offer.OfferEvent.OfferRescinded;
import io.trellis.candidates.offer.OfferEvent.OfferSubmitted;
import io.trellis.candidates.offer.OfferEvent.OfferSuperseded;
import io.trellis.candidates.person.PersonId;
import io.trellis.support.event.Event;
import io.trellis.support.testing.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    private static final UUID REQUISITION = UUID.fromString("019aa8c0-0000-7000-8000-0000000000a1");
    private static final UUID POSTING = UUID.fromString("019aa8c0-0000-7000-8000-0000000000b1");
    private static final UUID COHORT = UUID.fromString("019aa8c0-0000-7000-8000-0000000000c0");
    private static final UUID OFFER = UUID.fromString("019aa8c0-0000-7000-8000-0000000000d1");
    private static final PersonId PERSON = new PersonId(UUID.fromString("019aa8c0-0000-7000-8000-0000000000e1"));
    private static final UUID ID = UUID.fromString("019aa8c0-0000-7000-8000-0000000000f1");
    private static final ApplicationId APPLICATION = new ApplicationId(ID);

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheContractShows(Event event) {
        var kebab = event.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        EventContract.check(event, "events/candidates/%s.v1.json".formatted(kebab));
    }

    @Test
    void hasAnExampleOfEveryEvent() {
        assertThat(events().map(Event::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ApplicationEvent.class, OfferEvent.class)
                        .flatMap(it -> Stream.of(it.getPermittedSubclasses()))
                        .map(it -> it.asSubclass(Event.class))
                        .toList());
    }

    static Stream<Event> events() {
        return Stream.of(
                new ApplicationSubmitted(ID, 1, POSTING, PERSON, "JUNIOR"),
                new ApplicationStageChanged(ID, 2, ApplicationStatus.SUBMITTED, ApplicationStatus.SCREENING),
                new ApplicationHeld(ID, 3),
                new ApplicationResumed(ID, 4),
                new ApplicationRejected(ID, 5, ApplicationStatus.SCREENING, RejectionReason.REQUIREMENTS_NOT_MET),
                new ApplicationUnrejected(ID, 6, ApplicationStatus.SCREENING),
                new ApplicationWithdrawn(ID, 7, ApplicationStatus.SCREENING),
                new ApplicationWaitlisted(ID, 8),
                new CandidateHired(ID, 10, PERSON, POSTING, REQUISITION, COHORT, OFFER, LocalDate.of(2027, 2, 1)),
                new OfferSubmitted(OFFER, 2, APPLICATION),
                new OfferApproved(OFFER, 3, APPLICATION, PERSON, COHORT),
                new OfferExtended(OFFER, 5, APPLICATION, COHORT, Instant.parse("2026-11-30T17:00:00Z")),
                new OfferAccepted(OFFER, 6, APPLICATION, PERSON, COHORT),
                new OfferDeclined(OFFER, 6, APPLICATION, COHORT),
                new OfferExpired(OFFER, 6, APPLICATION, COHORT),
                new OfferRescinded(OFFER, 6, APPLICATION, COHORT),
                new OfferSuperseded(OFFER, 6, APPLICATION, COHORT));
    }
}
