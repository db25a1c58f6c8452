package io.trellis.rotations.plan.reading;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.explain.SeatPrices;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.reading.TeamReading.PeriodSeats;
import io.trellis.rotations.team.TeamId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seats of a plan per team and period, the scarcest team first. */
final class SeatBook {

    private static final int TOP = 3;

    private final Cohort cohort;
    private final Map<String, Long> prices;
    private final Map<String, Long> taken;

    SeatBook(SolvedPlan solved) {
        this.cohort = solved.cohort();
        this.prices = SeatPrices.of(solved.found());
        this.taken = solved.found().assignments().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    List<TeamReading> teams() {
        return cohort.teams().stream()
                .map(this::reading)
                .sorted(Comparator.comparingLong(TeamReading::price)
                        .thenComparingLong(TeamReading::topThree)
                        .reversed()
                        .thenComparing(TeamReading::team))
                .toList();
    }

    private TeamReading reading(Team team) {
        var slots = cohort.slots().stream()
                .filter(slot -> slot.team().equals(team.id()))
                .toList();
        return new TeamReading(
                new TeamId(UUID.fromString(team.id())),
                team.name(),
                IntStream.range(0, cohort.periods().size())
                        .mapToObj(period -> seats(slots, period))
                        .toList(),
                wanted(team, 1),
                wanted(team, TOP),
                slots.stream()
                        .mapToLong(slot -> prices.getOrDefault(slot.id(), 0L))
                        .max()
                        .orElse(0));
    }

    private PeriodSeats seats(List<Slot> slots, int period) {
        var open =
                slots.stream().filter(slot -> slot.periods().contains(period)).toList();
        var filled = open.stream()
                .mapToLong(slot -> taken.getOrDefault(slot.id(), 0L))
                .sum();
        return new PeriodSeats(
                period + 1, filled, open.stream().mapToInt(Slot::max).sum() - filled);
    }

    private long wanted(Team team, int last) {
        return cohort.associates().stream()
                .map(Associate::preferences)
                .filter(wishes -> wishes.ranked(team.id()) && wishes.rank(team.id()) <= last)
                .count();
    }
}
