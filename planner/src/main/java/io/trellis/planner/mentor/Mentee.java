package io.trellis.planner.mentor;

import io.trellis.planner.Identified;
import java.util.Set;

/**
 * Somebody who is to have a mentor.
 *
 * @param supervisors everybody this person reports to now or will by the plan
 */
public record Mentee(String id, String name, int level, int utcOffset, Set<String> topics, Set<String> supervisors)
        implements Identified {}
