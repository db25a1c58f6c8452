package io.trellis.jobs.posting;

/** The three paths into product management. */
public enum ApplicationPath {
    /** A new graduate, or somebody from another job. */
    JUNIOR,
    /** A founder. */
    VENTURE,
    /** Somebody who already works here. */
    INTERNAL
}
