package io.trellis.rotations.plan;

import java.time.Instant;

/**
 * Which process solves a plan. The plan's revision at the time of the claim is the fence: whoever holds an older one
 * can no longer write the plan.
 *
 * @param attempts how many processes have begun and were not shut down in good order, this one included
 * @param stop whether somebody asked to stop and keep the best plan found so far
 */
record Lease(String owner, Instant until, int attempts, boolean stop) {}
