package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import java.util.HashMap;
import java.util.Map;

/** Nothing else takes the time of a pinned slot; paths cover all active time, so the pinned slot itself must be there. */
public record KeepsPins(Map<String, Map<String, Periods>> pinned) implements SlotRule {

    static KeepsPins of(Cohort cohort) {
        Map<String, Map<String, Periods>> pinned = new HashMap<>();
        for (Associate associate : cohort.associates()) {
            for (Pin pin : associate.pins()) {
                pinned.computeIfAbsent(associate.id(), _ -> new HashMap<>())
                        .put(pin.slot(), cohort.slot(pin.slot()).periods());
            }
        }
        return new KeepsPins(pinned);
    }

    @Override
    public boolean allows(Associate associate, Slot slot) {
        return pinned.getOrDefault(associate.id(), Map.of()).entrySet().stream()
                .allMatch(
                        pin -> pin.getKey().equals(slot.id()) || !pin.getValue().intersects(slot.periods()));
    }

    @Override
    public String refusal(Associate associate, Slot slot) {
        return associate.pins().stream()
                .filter(pin -> !pin.slot().equals(slot.id()))
                .filter(pin -> pinned.getOrDefault(associate.id(), Map.of())
                        .getOrDefault(pin.slot(), Periods.NONE)
                        .intersects(slot.periods()))
                .findFirst()
                .map(pin -> sentence(associate, pin))
                .orElse(Words.first(associate) + " is pinned elsewhere then");
    }

    private static String sentence(Associate associate, Pin pin) {
        return switch (pin.kind()) {
            case STARTED -> Words.possessive(Words.first(associate)) + " rotation there has started";
            case TRIED -> Words.first(associate) + " is tried elsewhere then";
            case PINNED ->
                (pin.by() == null
                                ? Words.first(associate) + " is pinned"
                                : pin.by() + " pinned " + Words.first(associate))
                        + " elsewhere then";
        };
    }
}
