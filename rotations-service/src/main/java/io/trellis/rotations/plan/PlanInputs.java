package io.trellis.rotations.plan;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.associate.Associates;
import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.cohort.Cohorts;
import io.trellis.rotations.plan.supposition.Suppositions;
import io.trellis.rotations.preference.PreferenceOverview;
import io.trellis.rotations.preference.Ranking;
import io.trellis.rotations.preference.Ranking.Veto;
import io.trellis.rotations.program.Programs;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.slot.Supervisor;
import io.trellis.rotations.team.TeamId;
import io.trellis.rotations.team.Teams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A cohort as the planner sees it: ids instead of people's names, so that a plan's inputs hold nobody's name. */
@Component
class PlanInputs {

    private final Programs programs;
    private final Cohorts cohorts;
    private final Associates associates;
    private final Teams teams;
    private final Slots slots;
    private final PreferenceOverview preferences;

    PlanInputs(
            Programs programs,
            Cohorts cohorts,
            Associates associates,
            Teams teams,
            Slots slots,
            PreferenceOverview preferences) {
        this.programs = programs;
        this.cohorts = cohorts;
        this.associates = associates;
        this.teams = teams;
        this.slots = slots;
        this.preferences = preferences;
    }

    Cohort now(CohortId id, Decided decided) {
        return Suppositions.decided(now(id, decided.pins()), decided.changes());
    }

    private Cohort now(CohortId id, List<PinnedSlot> pins) {
        var cohort = cohorts.at(id);
        var calendar = programs.at(cohort.programId()).calendar(cohort.startsOn());
        var offered = slots.openIn(id);
        var offering = teams.findByIdIn(offered.stream()
                .map(io.trellis.rotations.slot.Slot::teamId)
                .distinct()
                .toList());
        var byId = offering.stream().collect(Collectors.toMap(io.trellis.rotations.team.Team::id, team -> team));
        var rankings = preferences.counting(id);
        return new Cohort(
                id.value().toString(),
                cohort.name(),
                calendar.stream().map(PlanInputs::period).toList(),
                associates.placedIn(id).stream()
                        .map(associate -> associate(
                                associate,
                                Periods.first(calendar.size()),
                                rankings.getOrDefault(associate.id(), Ranking.EMPTY),
                                byId.keySet(),
                                pins))
                        .toList(),
                offering.stream().map(PlanInputs::team).toList(),
                offered.stream().map(slot -> slot(slot, byId)).toList(),
                Program.FREE,
                List.of(),
                null);
    }

    private static Period period(io.trellis.rotations.program.Period period) {
        return new Period(
                String.valueOf(period.number()), "period " + period.number(), period.startsOn(), period.endsOn());
    }

    private static Team team(io.trellis.rotations.team.Team team) {
        return new Team(team.id().value().toString(), team.name(), null, new TreeMap<>());
    }

    private static Slot slot(io.trellis.rotations.slot.Slot slot, Map<TeamId, io.trellis.rotations.team.Team> teams) {
        var pitch = slot.pitch();
        var span = slot.span();
        var team = teams.get(slot.teamId());
        return Slot.of(
                        slot.id().value().toString(),
                        slot.teamId().value().toString(),
                        Periods.range(span.first() - 1, span.first() + span.periods() - 2))
                .seats(pitch.minSeats(), pitch.maxSeats())
                .supervisor(pitch.supervisors().stream()
                        .map(Supervisor::name)
                        .findFirst()
                        .orElse(null))
                .site(pitch.site())
                .area(team == null ? null : team.area())
                .exposure(pitch.exposure().entrySet().stream()
                        .filter(axis -> axis.getValue() > 0)
                        .collect(Collectors.toMap(axis -> axis.getKey().name(), Map.Entry::getValue)))
                .skills(pitch.skills())
                .build();
    }

    private static Associate associate(
            io.trellis.rotations.associate.Associate associate,
            Periods present,
            Ranking ranking,
            Set<TeamId> offering,
            List<PinnedSlot> pins) {
        var profile = associate.profile();
        return Associate.named(associate.id().value().toString(), present)
                .skills(profile.skills())
                .sites(profile.sites())
                .preferences(wishes(ranking, offering))
                .pins(pinsOf(associate.id(), pins))
                .build();
    }

    /** Teams that withdrew since are left out; whoever ranked them loses that wish, not the list. */
    private static Preferences wishes(Ranking ranking, Set<TeamId> offering) {
        return Preferences.list(ranking.choices().stream()
                        .map(tied -> ids(tied, offering))
                        .filter(tied -> !tied.isEmpty())
                        .toList())
                .withVetoes(ids(ranking.vetoes().stream().map(Veto::teamId).toList(), offering))
                .withStars(ids(ranking.stars(), offering));
    }

    private static List<String> ids(Collection<TeamId> teams, Set<TeamId> offering) {
        return teams.stream()
                .filter(offering::contains)
                .map(team -> team.value().toString())
                .toList();
    }

    private static List<Pin> pinsOf(AssociateId associate, List<PinnedSlot> pins) {
        return pins.stream()
                .filter(pin -> pin.associateId().equals(associate))
                .map(pin -> Pin.of(pin.slotId().value().toString()))
                .toList();
    }
}
