package io.trellis.jobs.posting;

public enum ClosingReason {
    /** All openings of its requisition are filled. */
    FILLED,
    /** Its requisition was cancelled. */
    CANCELLED,
    /** Somebody closed it. */
    CLOSED
}
