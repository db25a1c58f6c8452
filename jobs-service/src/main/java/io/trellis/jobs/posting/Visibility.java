package io.trellis.jobs.posting;

/** Who finds a published posting. */
public enum Visibility {
    /** Everyone, in lists and by its address. */
    PUBLIC,
    /** People who work here. */
    INTERNAL,
    /** Whoever was given its address; no list shows it. */
    PRIVATE
}
