package io.trellis.rotations.plan.mentor;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PlanId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would mentor whom. Nobody has been asked and nothing is stored.
 *
 * @param planId the published plan whose supervisors were left out; absent when none is in force
 * @param proven whether no matching has fewer bad fits
 * @param trouble why nobody is matched, in words
 * @param matches worst fit first
 * @param unmatched people for whom no mentor is allowed at all
 */
public record MentorProposal(
        @Nullable PlanId planId,
        boolean proven,
        @Nullable String trouble,
        List<Match> matches,
        List<Unmatched> unmatched) {

    /**
     * @param misfit 0 is a perfect fit: topics missed, and hours apart beyond two
     * @param reasons what speaks for the match and against it
     * @param ruledOut why others are not possible for this person
     */
    public record Match(
            AssociateId associateId,
            String name,
            String mentorId,
            String mentor,
            int misfit,
            List<String> reasons,
            List<String> ruledOut) {}

    public record Unmatched(AssociateId associateId, String name, List<String> ruledOut) {}
}
