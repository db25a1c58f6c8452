package io.trellis.rotations.plan;

import java.time.Instant;

/**
 * Which process solves a plan. The plan's revision at the time of the claim is the fence: whoever holds an older one
 * can no longer write the plan.
 */
public record Lease(String owner, Instant until) {}
