package io.trellis.rotations.plan.mentor;

import io.trellis.rotations.slot.CareerLevel;
import java.util.Set;

/**
 * Somebody who would mentor.
 *
 * @param capacity how many people
 * @param reportsTo ids of everybody above in the reporting line
 * @param utcOffset hours
 * @param topics what this person can help with
 */
public record MentorOffer(
        String id,
        String name,
        int capacity,
        CareerLevel level,
        Set<String> reportsTo,
        int utcOffset,
        Set<String> topics) {}
