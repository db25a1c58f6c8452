package io.trellis.rotations.preference;

import io.trellis.rotations.team.TeamId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How many want a team. */
public record Demand(TeamId teamId, int first, int topThree) {

    private static final int TOP = 3;

    static List<Demand> of(Collection<TeamId> teams, List<Ranking> rankings) {
        return teams.stream()
                .map(team -> new Demand(team, within(team, 1, rankings), within(team, TOP, rankings)))
                .sorted(Comparator.comparingInt(Demand::first)
                        .thenComparingInt(Demand::topThree)
                        .reversed()
                        .thenComparing(demand -> demand.teamId().value()))
                .toList();
    }

    private static int within(TeamId team, int last, List<Ranking> rankings) {
        return (int) rankings.stream()
                .mapToInt(ranking -> ranking.placeOf(team))
                .filter(place -> place >= 1 && place <= last)
                .count();
    }
}
