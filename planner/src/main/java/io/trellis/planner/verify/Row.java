package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Slot;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a price may stand on, made from its id.
 *
 * @param of what somebody who takes a slot adds to it
 * @param concerns whom it is about; null when it is about everybody alike
 */
record Row(
        long lo,
        long hi,
        ToLongBiFunction<Associate, Slot> of,
        @Nullable Predicate<Associate> concerns) {

    private Row(long lo, long hi, ToLongBiFunction<Associate, Slot> of) {
        this(lo, hi, of, null);
    }

    /** @throws NoSuchElementException when the cohort has no such row */
    static Row named(String id, Cohort cohort) {
        try {
            return switch (id.substring(0, id.indexOf(':'))) {
                case "seats" -> {
                    Slot slot = cohort.slot(id.substring(6));
                    yield new Row(
                            slot.min(), slot.max(), (_, taken) -> taken.id().equals(slot.id()) ? 1 : 0);
                }
                case "priority" -> {
                    Slot slot = cohort.slot(id.substring(9));
                    yield new Row(
                            slot.priority(),
                            (long) slot.max() + slot.priority(),
                            (_, taken) -> taken.id().equals(slot.id()) ? 1 : 0);
                }
                default -> coupled(id.split(":", 4), cohort);
            };
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new NoSuchElementException(id, e);
        }
    }

    private static Row coupled(String[] id, Cohort cohort) {
        Coupling coupling = cohort.couplings().get(number(id[1]));
        int period = number(id[2]);
        if (!id[0].equals(coupling.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                || period >= cohort.periods().size()) {
            throw new NoSuchElementException(String.join(":", id));
        }
        return switch (coupling) {
            case Coupling.Cap cap
            when id.length == 3 && cap.periods().contains(period) ->
                new Row(
                        0,
                        cap.max(),
                        (_, slot) ->
                                cap.scope().contains(slot) && slot.periods().contains(period) ? 1 : 0);
            case Coupling.Linked(var one, var other, var dimension)
            when active(cohort, one, period) && active(cohort, other, period) ->
                people(0, Map.of(one, 1L, other, -1L), dimension, period, id[3]);
            case Coupling.Separated(var one, var other, var dimension) ->
                people(1, Map.of(one, 1L, other, 1L), dimension, period, id[3]);
            case Coupling.Spread spread ->
                new Row(
                        0,
                        spread.max(),
                        (person, slot) -> spread.subCohort().equals(person.subCohort())
                                        && there(slot, spread.dimension(), period, id[3])
                                ? 1
                                : 0,
                        person -> spread.subCohort().equals(person.subCohort()));
            default -> throw new NoSuchElementException(String.join(":", id));
        };
    }

    /** As rows are written: another spelling would be a second price on the same row. */
    private static int number(String text) {
        if (!text.matches("0|[1-9][0-9]*")) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    private static Row people(long hi, Map<String, Long> people, Dimension dimension, int period, String value) {
        return new Row(
                0,
                hi,
                (person, slot) -> there(slot, dimension, period, value) ? people.getOrDefault(person.id(), 0L) : 0,
                person -> people.containsKey(person.id()));
    }

    private static boolean there(Slot slot, Dimension dimension, int period, String value) {
        return slot.periods().contains(period) && value.equals(dimension.of(slot));
    }

    private static boolean active(Cohort cohort, String person, int period) {
        Associate associate = cohort.associate(person);
        return associate.present().contains(period) && !associate.leave().contains(period);
    }
}
