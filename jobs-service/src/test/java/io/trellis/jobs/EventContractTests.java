package io.trellis.jobs;

import static io.trellis.jobs.requisition.RequisitionExamples.COHORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.jobs.posting.PostingEvent;
import io.trellis.jobs.posting.PostingEvent.PostingClosed;
import io.trellis.jobs.posting.PostingEvent.PostingExpired;
import io.trellis.jobs.posting.PostingEvent.PostingPaused;
import io.trellis.jobs.posting.PostingEvent.PostingPublished;
import io.trellis.jobs.posting.PostingEvent.PostingResumed;
import io.trellis.jobs.requisition.RequisitionEvent;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionApproved;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionCancelled;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionFilled;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionHeld;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionOpened;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionRejected;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionResumed;
import io.trellis.jobs.requisition.RequisitionEvent.RequisitionSubmitted;
import io.trellis.support.event.Event;
import io.trellis.support.testing.EventContract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    private static final UUID REQUISITION = UUID.fromString("019aa8c0-0000-7000-8000-0000000000a1");
    private static final UUID POSTING = UUID.fromString("019aa8c0-0000-7000-8000-0000000000b1");

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheContractShows(Event event) {
        var kebab = event.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        EventContract.check(event, "events/jobs/%s.v1.json".formatted(kebab));
    }

    @Test
    void hasAnExampleOfEveryEvent() {
        assertThat(events().map(Event::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(RequisitionEvent.class, PostingEvent.class)
                        .flatMap(it -> Stream.of(it.getPermittedSubclasses()))
                        .map(it -> it.asSubclass(Event.class))
                        .toList());
    }

    static Stream<Event> events() {
        return Stream.of(
                new RequisitionSubmitted(REQUISITION, 2),
                new RequisitionApproved(REQUISITION, 3, COHORT, 2, "EUR", 56_000, 64_000, 8, true),
                new RequisitionRejected(REQUISITION, 3),
                new RequisitionOpened(REQUISITION, 4),
                new RequisitionHeld(REQUISITION, 5),
                new RequisitionResumed(REQUISITION, 6),
                new RequisitionFilled(REQUISITION, 6),
                new RequisitionCancelled(REQUISITION, 6),
                new PostingPublished(
                        POSTING,
                        2,
                        REQUISITION,
                        COHORT,
                        "Associate Product Manager, Spring cohort",
                        "PUBLIC",
                        "FULL_TIME",
                        "APM",
                        List.of("JUNIOR", "VENTURE"),
                        Instant.parse("2026-11-25T22:59:00Z"),
                        "Europe/Berlin",
                        "EUR",
                        56_000,
                        64_000,
                        8),
                new PostingPaused(POSTING, 3),
                new PostingResumed(POSTING, 4),
                new PostingClosed(POSTING, 5, "FILLED"),
                new PostingExpired(POSTING, 3));
    }
}
