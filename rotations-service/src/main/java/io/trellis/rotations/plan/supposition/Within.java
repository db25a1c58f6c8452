package io.trellis.rotations.plan.supposition;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Identified;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.rule.Words;
import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.team.TeamId;
import java.util.Collection;
import java.util.List;

/** Finds and replaces parts of one cohort. */
record Within(Cohort cohort) {

    Associate associate(AssociateId id) {
        return find(cohort.associates(), id.value().toString(), "associateId", "This plan places no such person.");
    }

    Slot slot(SlotId id) {
        return find(cohort.slots(), id.value().toString(), "slotId", "This plan has no such slot.");
    }

    Team team(TeamId id) {
        return find(cohort.teams(), id.value().toString(), "teamId", "No such team offers anything in this plan.");
    }

    /** @param numbers of periods, from 1 */
    Periods periods(Collection<Integer> numbers, String field) {
        var last = cohort.periods().size();
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number < 1 || number > last)) {
            throw new CannotBe(field, "The calendar has periods 1 to %d.".formatted(last));
        }
        return Periods.of(numbers.stream().mapToInt(number -> number - 1).toArray());
    }

    String words(Slot slot) {
        return Words.slot(cohort, slot);
    }

    /** A pin is somebody's decision, so it is given up by name and never in passing. */
    void nothingPinned(Associate associate, Periods periods, String field) {
        associate.pins().stream()
                .map(pin -> cohort.slot(pin.slot()))
                .filter(slot -> slot.periods().intersects(periods))
                .findFirst()
                .ifPresent(slot -> {
                    throw new CannotBe(
                            field, "%s is pinned to %s. Unpin first.".formatted(associate.name(), words(slot)));
                });
    }

    Cohort with(Associate changed) {
        return cohort.withAssociates(replaced(cohort.associates(), changed));
    }

    Cohort with(Slot changed) {
        return cohort.withSlots(replaced(cohort.slots(), changed));
    }

    Cohort without(Slot closed) {
        cohort.associates().stream()
                .filter(associate ->
                        associate.pins().stream().anyMatch(pin -> pin.slot().equals(closed.id())))
                .findFirst()
                .ifPresent(associate -> nothingPinned(associate, closed.periods(), "slotId"));
        return cohort.withSlots(cohort.slots().stream()
                .filter(slot -> !slot.id().equals(closed.id()))
                .toList());
    }

    private static <T extends Identified> List<T> replaced(List<T> items, T changed) {
        return items.stream()
                .map(item -> item.id().equals(changed.id()) ? changed : item)
                .toList();
    }

    private static <T extends Identified> T find(List<T> items, String id, String field, String unknown) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findAny()
                .orElseThrow(() -> new CannotBe(field, unknown));
    }
}
