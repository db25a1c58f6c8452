package io.trellis.planner.explain;

import java.util.List;

/**
 * Why a person does not have a team.
 *
 * @param sentence the reason for people
 * @param proven whether it follows from the certificate or a complete search, and not from a comparison of people
 * @param holders names of the people who have the seats in question
 */
public record Explanation(
        String associate, String team, Kind kind, String sentence, boolean proven, List<String> holders) {

    public enum Kind {
        /** The person has the team. */
        GIVEN,
        /** All seats are held by people who ranked it as high. */
        FULL,
        /** A rule about the person and the team. */
        INELIGIBLE,
        /** Somebody else, or the plan as a whole, would lose more than this person gains. */
        WOULD_WORSEN,
        /** A seat that must be filled would stand empty. */
        COVERAGE,
        /** A pin takes the time. */
        PINNED,
        /** No path with this team keeps the program's rules. */
        CURRICULUM,
        /** Nothing in the certificate speaks against it: it takes a trial to tell, or one has shown as good a plan. */
        OPEN
    }
}
