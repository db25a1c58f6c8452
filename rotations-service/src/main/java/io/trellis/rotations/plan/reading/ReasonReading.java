package io.trellis.rotations.plan.reading;

import io.trellis.planner.explain.Explanation;
import io.trellis.rotations.team.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does not have a team.
 *
 * @param rank of the team in their list; absent when not ranked
 * @param proven whether it follows from the certificate and not from a comparison of people
 * @param holders who has the seats; nobody is named to associates
 * @param changes what would move in the best plan with the team, where that was tried
 */
public record ReasonReading(
        TeamId teamId,
        String team,
        @Nullable Integer rank,
        Explanation.Kind kind,
        String sentence,
        boolean proven,
        List<String> holders,
        List<ChangeReading> changes) {}
