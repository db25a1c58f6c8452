package io.trellis.rotations.plan.mentor;

import io.trellis.rotations.associate.AssociateId;
import java.util.Set;

/**
 * What is known of an associate beyond the profile.
 *
 * @param utcOffset hours
 * @param topics what this person wants help with
 * @param reportsTo ids of mentors who are above in the reporting line
 */
public record MenteeNeeds(AssociateId associateId, int utcOffset, Set<String> topics, Set<String> reportsTo) {

    static MenteeNeeds none(AssociateId associate) {
        return new MenteeNeeds(associate, 0, Set.of(), Set.of());
    }
}
