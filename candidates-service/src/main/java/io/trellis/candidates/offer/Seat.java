package io.trellis.candidates.offer;

/** The place in the cohort as rotations-service last told of it. */
public enum Seat {
    NONE,
    REQUESTED,
    /** None will ever come: the cohort does not exist. */
    DENIED,
    HELD,
    RELEASED,
    CONSUMED
}
