package io.trellis.rotations.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What the solver found.
 *
 * @param plan assignments and certificate in the planner's format
 * @param lost points that each associate loses against the best path they could have had alone, by id
 * @param proven whether the independent verifier has found every stage proven
 */
public record Solution(
        String plan, SortedMap<String, Long> lost, boolean proven, Instant at, Duration solvedIn, String engine) {}
