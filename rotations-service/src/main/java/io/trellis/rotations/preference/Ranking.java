package io.trellis.rotations.preference;

import io.trellis.rotations.team.TeamId;
import java.util.List;

/**
 * What somebody wants.
 *
 * @param choices best first; teams of one group are tied
 * @param stars break ties in this person's favor
 */
public record Ranking(List<List<TeamId>> choices, List<Veto> vetoes, List<TeamId> stars) {

    public static final Ranking EMPTY = new Ranking(List.of(), List.of(), List.of());

    /** @param reason private: only the coordinator and its author read it */
    public record Veto(TeamId teamId, String reason) {}

    public Ranking {
        choices = choices.stream().map(List::copyOf).toList();
        vetoes = List.copyOf(vetoes);
        stars = List.copyOf(stars);
    }

    public List<TeamId> ranked() {
        return choices.stream().flatMap(List::stream).toList();
    }

    /** Place of a team from 1: tied teams share a number and the next number skips. 0 when not ranked. */
    public int placeOf(TeamId team) {
        int place = 1;
        for (var group : choices) {
            if (group.contains(team)) {
                return place;
            }
            place += group.size();
        }
        return 0;
    }
}
