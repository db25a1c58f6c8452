package io.trellis.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A cohort told in a few words: people with their wishes, teams with seats, one slot per team and period. */
public final class Story {

    private final int periods;
    private final List<Associate> people = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();
    private Program program = Program.FREE;

    private Story(int periods) {
        this.periods = periods;
    }

    public static Story of(int periods) {
        return new Story(periods);
    }

    /** {@code team=seats} or {@code team=least..seats}, in every period. */
    public Story teams(String... teams) {
        for (String team : teams) {
            String[] parts = team.split("=");
            String[] seats = parts[1].split("\\.\\.");
            for (int period = 0; period < periods; period++) {
                slots.add(Slot.of(parts[0] + "-" + (period + 1), parts[0], Periods.of(period))
                        .seats(
                                seats.length > 1 ? Integer.parseInt(seats[0]) : 0,
                                Integer.parseInt(seats[seats.length - 1]))
                        .build());
            }
        }
        return this;
    }

    public Story person(String id, String... wishes) {
        return person(Associate.named(id, Periods.first(periods))
                .name(Character.toUpperCase(id.charAt(0)) + id.substring(1))
                .preferences(Preferences.strict(wishes))
                .build());
    }

    public Story person(Associate associate) {
        people.add(associate);
        return this;
    }

    public Story program(Program other) {
        program = other;
        return this;
    }

    public Story coupling(Coupling coupling) {
        couplings.add(coupling);
        return this;
    }

    public Cohort cohort() {
        List<Team> teams = slots.stream()
                .map(Slot::team)
                .distinct()
                .map(team -> new Team(
                        team,
                        Character.toUpperCase(team.charAt(0)) + team.substring(1),
                        null,
                        new java.util.TreeMap<>(Map.of())))
                .toList();
        List<Period> calendar = Stream.iterate(1, p -> p + 1)
                .limit(periods)
                .map(p -> new Period("p" + p, "H" + p, null, null))
                .toList();
        return new Cohort("story", "Story", calendar, people, teams, slots, program, couplings, null);
    }

    public static Cohort withTeams(Cohort cohort, UnaryOperator<Team> other) {
        return new Cohort(
                cohort.id(),
                cohort.name(),
                cohort.periods(),
                cohort.associates(),
                cohort.teams().stream().map(other).toList(),
                cohort.slots(),
                cohort.program(),
                cohort.couplings(),
                cohort.published());
    }

    public static Plan plan(Cohort cohort) {
        return ((Outcome.Planned) Planner.plan(cohort, Policy.FAIREST, limits(), Progress.SILENT)).plan();
    }

    public static Limits limits() {
        return Limits.of(Duration.ofMinutes(1));
    }
}
