package io.trellis.planner.mentor;

import io.trellis.planner.Identified;
import java.util.Set;

/**
 * Somebody who mentors.
 *
 * @param level seniority; only people below it are mentored
 * @param utcOffset hours
 * @param reportsTo everybody above in the reporting line
 */
public record Mentor(
        String id, String name, int capacity, int level, int utcOffset, Set<String> topics, Set<String> reportsTo)
        implements Identified {}
