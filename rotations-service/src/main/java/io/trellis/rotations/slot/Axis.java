package io.trellis.rotations.slot;

/** Row 18: the four responsibilities a rotation exposes an associate to. */
public enum Axis {
    PRODUCT_DEVELOPMENT,
    DATA_ANALYSIS,
    PROJECT_MANAGEMENT,
    USER_EXPERIENCE
}
