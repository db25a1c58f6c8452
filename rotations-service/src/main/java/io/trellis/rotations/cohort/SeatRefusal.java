package io.trellis.rotations.cohort;

/** Why an offer waits for a seat. */
public enum SeatRefusal {
    NO_FREE_SEAT,
    INTAKE_NOT_OPEN;

    static SeatRefusal by(Cohort cohort) {
        return cohort.status() == CohortStatus.INTAKE_OPEN ? NO_FREE_SEAT : INTAKE_NOT_OPEN;
    }
}
