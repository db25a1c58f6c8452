package io.trellis.rotations.plan.reading;

import io.trellis.planner.Associate;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PinnedSlot;
import io.trellis.rotations.plan.Placement;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.plan.Solution;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.plan.reading.PersonReading.Place;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.Team;
import io.trellis.rotations.team.TeamId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who gets what in a plan, the most affected first. */
final class People {

    private final SolvedPlan solved;
    private final Map<SlotId, Slot> slots;
    private final Map<TeamId, Team> teams;
    private final Map<String, String> names;

    People(SolvedPlan solved, Map<SlotId, Slot> slots, Map<TeamId, Team> teams, Map<String, String> names) {
        this.solved = solved;
        this.slots = slots;
        this.teams = teams;
        this.names = names;
    }

    List<PersonReading> readings(Solution solution) {
        var placements = solved.placements().stream().collect(Collectors.groupingBy(Placement::associateId));
        return solved.cohort().associates().stream()
                .map(Associate::id)
                .map(id -> new PersonReading(
                        new AssociateId(UUID.fromString(id)),
                        names.getOrDefault(id, "Somebody"),
                        solution.lost().getOrDefault(id, 0L),
                        placements.getOrDefault(new AssociateId(UUID.fromString(id)), List.of()).stream()
                                .map(this::place)
                                .toList()))
                .sorted(Comparator.comparingLong(PersonReading::pointsLost)
                        .reversed()
                        .thenComparing(PersonReading::name))
                .toList();
    }

    private Place place(Placement placement) {
        var slot = slots.get(placement.slotId());
        var pin = pin(solved.plan(), placement);
        return new Place(
                placement.slotId(),
                placement.teamId(),
                teams.get(placement.teamId()).name(),
                slot.span().first(),
                slot.span().periods(),
                slot.span().startsOn(),
                slot.span().endsOn(),
                placement.ranked() ? placement.rank() : null,
                pin.isPresent(),
                pin.map(PinnedSlot::reason).orElse(null),
                Warnings.of(slot));
    }

    private static Optional<PinnedSlot> pin(Plan plan, Placement placement) {
        return plan.pins().stream()
                .filter(pin -> pin.associateId().equals(placement.associateId())
                        && pin.slotId().equals(placement.slotId()))
                .findFirst();
    }
}
