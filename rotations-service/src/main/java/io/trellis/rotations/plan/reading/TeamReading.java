package io.trellis.rotations.plan.reading;

import io.trellis.rotations.team.TeamId;
import java.util.List;

/**
 * A team's seats and how much they are wanted.
 *
 * @param first how many rank it first
 * @param topThree how many rank it among their first three
 * @param price about how many points one more seat would save; 0 is free
 */
public record TeamReading(
        TeamId teamId, String team, List<PeriodSeats> periods, long first, long topThree, long price) {

    public record PeriodSeats(int period, long filled, long free) {}
}
