package io.trellis.rotations.plan.reading;

import io.trellis.planner.Periods;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.plan.PinnedSlot;
import io.trellis.rotations.plan.SolvedPlan;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in the program: every period has a placement or is part of an absence.
 *
 * @param pointsLost against the best path this person could have had alone
 */
public record PersonReading(
        AssociateId associateId, String name, int pointsLost, List<Place> placements, List<Absence> absences) {

    /**
     * @param period number of the first one covered
     * @param rank absent when the team was not ranked
     * @param pinReason absent when nobody pinned it
     */
    public record Place(
            SlotId slotId,
            TeamId teamId,
            String team,
            int period,
            int periods,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer rank,
            boolean starred,
            boolean pinned,
            @Nullable String pinReason,
            List<String> warnings) {}

    static List<PersonReading> of(SolvedPlan solved, Map<SlotId, Slot> slots) {
        return solved.reading().people().stream()
                .map(person -> of(person, solved, slots))
                .toList();
    }

    private static PersonReading of(Person person, SolvedPlan solved, Map<SlotId, Slot> slots) {
        var id = new AssociateId(UUID.fromString(person.associate().id()));
        var calendar = Periods.first(solved.cohort().periods().size());
        return new PersonReading(
                id,
                person.associate().name(),
                person.lost(),
                person.placements().stream()
                        .map(placement -> place(id, placement, solved, slots))
                        .toList(),
                Absence.of(person.associate(), calendar));
    }

    private static Place place(AssociateId associate, Placement placement, SolvedPlan solved, Map<SlotId, Slot> slots) {
        var id = new SlotId(UUID.fromString(placement.slot().id()));
        var slot = Objects.requireNonNull(slots.get(id));
        var pin = solved.plan().pins().stream()
                .filter(pinned -> pinned.associateId().equals(associate)
                        && pinned.slotId().equals(id))
                .findFirst();
        return new Place(
                id,
                slot.teamId(),
                solved.named().team(placement.slot().team()).name(),
                slot.span().first(),
                slot.span().periods(),
                slot.span().startsOn(),
                slot.span().endsOn(),
                placement.ranked() ? placement.rank() : null,
                placement.starred(),
                pin.isPresent(),
                pin.map(PinnedSlot::reason).orElse(null),
                Warnings.of(slot));
    }
}
