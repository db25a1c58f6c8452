package io.trellis.rotations.plan;

import io.trellis.planner.Policy;
import java.time.Duration;
import java.time.Instant;

/**
 * What was asked of the solver.
 *
 * @param by subject of who asked
 */
public record Request(Policy policy, Duration timeLimit, String by, Instant at) {}
