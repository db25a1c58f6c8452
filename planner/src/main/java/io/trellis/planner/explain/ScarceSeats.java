package io.trellis.planner.explain;

import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Slots of one team of which one more seat would save as much, one period each; a longer slot stands alone.
 *
 * @param points about what one more seat in one of them would save
 */
public record ScarceSeats(List<Slot> slots, long points) {

    private record Alike(String team, String longer, long points) {}

    /** Of a plan, the scarcest first. */
    public static List<ScarceSeats> in(PlanReading reading) {
        Map<Alike, List<Slot>> groups = new LinkedHashMap<>();
        SeatPrices.of(reading.plan()).forEach((id, points) -> {
            Slot slot = reading.cohort().slot(id);
            String longer = slot.periods().count() > 1 ? id : "";
            groups.computeIfAbsent(new Alike(slot.team(), longer, points), _ -> new ArrayList<>())
                    .add(slot);
        });
        return groups.entrySet().stream()
                .map(group -> new ScarceSeats(
                        List.copyOf(group.getValue()), group.getKey().points()))
                .sorted(Comparator.comparingLong(seats -> -seats.points()))
                .toList();
    }

    /** {@code Payments in H1 2027, H2 2027 or H1 2028}. */
    public String words(Cohort cohort) {
        if (slots.size() == 1) {
            return Words.slot(cohort, slots.getFirst());
        }
        List<String> periods = slots.stream()
                .map(slot -> cohort.periods().get(slot.periods().first()).name())
                .distinct()
                .toList();
        String last = periods.getLast();
        return cohort.team(slots.getFirst().team()).name() + " in "
                + (periods.size() == 1
                        ? last
                        : String.join(", ", periods.subList(0, periods.size() - 1)) + " or " + last);
    }

    /** {@code 5, 2, 3 seats}. */
    public String seats() {
        return slots.size() == 1
                ? Words.count(slots.getFirst().max(), "seat")
                : slots.stream().map(slot -> String.valueOf(slot.max())).collect(Collectors.joining(", ")) + " seats";
    }
}
