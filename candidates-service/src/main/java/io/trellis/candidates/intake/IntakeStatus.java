package io.trellis.candidates.intake;

/** Whether a cohort gives seats to offers; a mirror of rotations-service, not a machine of its own. */
public enum IntakeStatus {
    OPEN,
    OVER
}
