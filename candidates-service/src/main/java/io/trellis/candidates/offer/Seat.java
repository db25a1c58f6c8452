package io.trellis.candidates.offer;

/** The place in the cohort as rotations-service last told of it. */
public enum Seat {
    NONE,
    REQUESTED,
    HELD,
    RELEASED,
    CONSUMED
}
