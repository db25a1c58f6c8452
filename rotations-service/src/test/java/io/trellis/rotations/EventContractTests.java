package io.trellis.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Policy;
import io.trellis.rotations.assignment.AssignmentEvent;
import io.trellis.rotations.assignment.AssignmentEvent.AssignmentConfirmed;
import io.trellis.rotations.assignment.AssignmentId;
import io.trellis.rotations.associate.AssociateEvent;
import io.trellis.rotations.associate.AssociateEvent.AssociateEnrolled;
import io.trellis.rotations.associate.AssociateEvent.AssociateStatusChanged;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.AssociateStatus;
import io.trellis.rotations.cohort.CohortEvent;
import io.trellis.rotations.cohort.CohortEvent.CohortActivated;
import io.trellis.rotations.cohort.CohortEvent.CohortClosed;
import io.trellis.rotations.cohort.CohortEvent.CohortGraduating;
import io.trellis.rotations.cohort.CohortEvent.CohortLocked;
import io.trellis.rotations.cohort.CohortEvent.CohortOpened;
import io.trellis.rotations.cohort.CohortEvent.SeatConsumed;
import io.trellis.rotations.cohort.CohortEvent.SeatDenied;
import io.trellis.rotations.cohort.CohortEvent.SeatDenied.Denial;
import io.trellis.rotations.cohort.CohortEvent.SeatHeld;
import io.trellis.rotations.cohort.CohortEvent.SeatRefused;
import io.trellis.rotations.cohort.CohortEvent.SeatReleased;
import io.trellis.rotations.cohort.CohortEvent.SeatVacated;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.SeatHolder;
import io.trellis.rotations.cohort.SeatRefusal;
import io.trellis.rotations.plan.PlanEvent;
import io.trellis.rotations.plan.PlanEvent.PlanApproved;
import io.trellis.rotations.plan.PlanEvent.PlanCancelled;
import io.trellis.rotations.plan.PlanEvent.PlanFailed;
import io.trellis.rotations.plan.PlanEvent.PlanInfeasible;
import io.trellis.rotations.plan.PlanEvent.PlanProposed;
import io.trellis.rotations.plan.PlanEvent.PlanPublished;
import io.trellis.rotations.plan.PlanEvent.PlanRequested;
import io.trellis.rotations.plan.PlanEvent.PlanSuperseded;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.preference.PreferenceWindowEvent;
import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowClosed;
import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowExtended;
import io.trellis.rotations.preference.PreferenceWindowEvent.PreferenceWindowOpened;
import io.trellis.rotations.preference.WindowId;
import io.trellis.rotations.program.ProgramId;
import io.trellis.rotations.slot.SlotId;
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

    private static final CohortId COHORT = new CohortId(id("c0"));
    private static final SeatHolder OFFER = new SeatHolder(id("d1"));
    private static final AssociateId ASSOCIATE = new AssociateId(id("d1"));
    private static final UUID PERSON = id("e1");
    private static final WindowId WINDOW = new WindowId(id("81"));
    private static final PlanId PLAN = new PlanId(id("91"));
    private static final LocalDate START = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatTheContractShows(Event event) {
        var kebab = event.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        EventContract.check(event, "events/rotations/%s.v1.json".formatted(kebab));
    }

    @Test
    void hasAnExampleOfEveryEvent() {
        assertThat(events().map(Event::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                CohortEvent.class,
                                AssociateEvent.class,
                                PreferenceWindowEvent.class,
                                PlanEvent.class,
                                AssignmentEvent.class)
                        .flatMap(it -> Stream.of(it.getPermittedSubclasses()))
                        .map(it -> it.asSubclass(Event.class))
                        .toList());
    }

    static Stream<Event> events() {
        return Stream.of(
                new CohortOpened(COHORT, 2, new ProgramId(id("51")), 24, START),
                new SeatHeld(COHORT, 3, OFFER, 23),
                new SeatRefused(COHORT, 4, OFFER, SeatRefusal.NO_FREE_SEAT),
                new SeatDenied(COHORT, OFFER, Denial.UNKNOWN_COHORT),
                new SeatReleased(COHORT, 5, OFFER, 1),
                new SeatConsumed(COHORT, 6, OFFER, PERSON),
                new SeatVacated(COHORT, 7, OFFER, 1),
                new CohortLocked(COHORT, 8, 0),
                new CohortActivated(COHORT, 9, START),
                new CohortGraduating(COHORT, 10),
                new CohortClosed(COHORT, 11),
                new AssociateEnrolled(ASSOCIATE, 1, COHORT, PERSON, OFFER.value()),
                new AssociateStatusChanged(ASSOCIATE, 2, COHORT, AssociateStatus.PREBOARDING, AssociateStatus.ACTIVE),
                new PreferenceWindowOpened(WINDOW, 2, COHORT, Instant.parse("2026-11-25T17:00:00Z")),
                new PreferenceWindowExtended(WINDOW, 3, COHORT, Instant.parse("2026-11-27T17:00:00Z")),
                new PreferenceWindowClosed(WINDOW, 4, COHORT),
                new PlanRequested(PLAN, 1, COHORT, Policy.FAIREST),
                new PlanProposed(PLAN, 3, COHORT, Policy.FAIREST, true),
                new PlanInfeasible(PLAN, 3, COHORT),
                new PlanFailed(PLAN, 3, COHORT),
                new PlanCancelled(PLAN, 3, COHORT),
                new PlanApproved(PLAN, 5, COHORT),
                new PlanPublished(PLAN, 6, COHORT, 72),
                new PlanSuperseded(PLAN, 7, COHORT),
                new AssignmentConfirmed(
                        new AssignmentId(id("61")),
                        1,
                        PLAN,
                        ASSOCIATE,
                        new SlotId(id("71")),
                        START,
                        LocalDate.of(2027, 7, 31)));
    }

    private static UUID id(String end) {
        return UUID.fromString("019aa8c0-0000-7000-8000-0000000000" + end);
    }
}
