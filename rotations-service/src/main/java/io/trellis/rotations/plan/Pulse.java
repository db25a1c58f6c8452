package io.trellis.rotations.plan;

/** What a heartbeat finds. */
enum Pulse {
    HELD,
    /** Somebody asked to stop and keep the best plan so far. */
    STOPPING,
    /** The plan was cancelled or taken over. */
    LOST
}
