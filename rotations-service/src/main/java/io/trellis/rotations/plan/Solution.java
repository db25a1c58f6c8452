package io.trellis.rotations.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * What the solver found.
 *
 * @param plan assignments and certificate in the planner's format
 * @param proven whether the independent verifier has found every stage proven
 */
public record Solution(String plan, boolean proven, Instant at, Duration solvedIn, String engine) {}
