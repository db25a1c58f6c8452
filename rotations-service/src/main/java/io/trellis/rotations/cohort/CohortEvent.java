package io.trellis.rotations.cohort;

import io.trellis.rotations.program.ProgramId;
import io.trellis.support.event.Event;
import java.time.LocalDate;
import java.util.UUID;

public sealed interface CohortEvent extends Event {

    CohortId cohortId();

    @Override
    default String aggregate() {
        return "cohort";
    }

    @Override
    default UUID aggregateId() {
        return cohortId().value();
    }

    record CohortOpened(CohortId cohortId, long revision, ProgramId programId, int seats, LocalDate startsOn)
            implements CohortEvent {}

    record CohortLocked(CohortId cohortId, long revision, int seatsFree) implements CohortEvent {}

    record CohortActivated(CohortId cohortId, long revision, LocalDate startsOn) implements CohortEvent {}

    record CohortGraduating(CohortId cohortId, long revision) implements CohortEvent {}

    record CohortClosed(CohortId cohortId, long revision) implements CohortEvent {}

    record SeatHeld(CohortId cohortId, long revision, SeatHolder offerId, int seatsFree) implements CohortEvent {}

    record SeatRefused(CohortId cohortId, long revision, SeatHolder offerId, SeatRefusal reason)
            implements CohortEvent {}

    /** Of a cohort that does not exist, which has no revision. */
    record SeatDenied(CohortId cohortId, SeatHolder offerId, Denial reason) implements CohortEvent {

        public enum Denial {
            UNKNOWN_COHORT
        }

        @Override
        public long revision() {
            return 0;
        }
    }

    record SeatReleased(CohortId cohortId, long revision, SeatHolder offerId, int seatsFree) implements CohortEvent {}

    record SeatVacated(CohortId cohortId, long revision, SeatHolder offerId, int seatsFree) implements CohortEvent {}

    record SeatConsumed(CohortId cohortId, long revision, SeatHolder offerId, UUID personId) implements CohortEvent {}
}
