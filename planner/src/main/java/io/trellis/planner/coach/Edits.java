package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Cohorts with one thing changed. */
final class Edits {

    private Edits() {}

    static Cohort slot(Cohort cohort, String id, UnaryOperator<Slot> change) {
        return cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.id().equals(id) ? change.apply(slot) : slot)
                .toList());
    }

    static Cohort person(Cohort cohort, Associate person, Function<Associate, Associate.Builder> change) {
        return cohort.withAssociates(cohort.associates().stream()
                .map(known ->
                        known.id().equals(person.id()) ? change.apply(known).build() : known)
                .toList());
    }

    /** Puts others in the place of one coupling; of equal ones only the first goes. */
    static Cohort replaced(Cohort cohort, Coupling old, Coupling... others) {
        List<Coupling> couplings = new ArrayList<>(cohort.couplings());
        if (couplings.remove(old)) {
            couplings.addAll(Arrays.asList(others));
        }
        return cohort.withCouplings(couplings);
    }

    static <T> List<T> without(Iterable<T> all, T one) {
        List<T> rest = new ArrayList<>();
        all.forEach(item -> {
            if (!item.equals(one)) {
                rest.add(item);
            }
        });
        return rest;
    }

    static <T> List<T> with(Iterable<T> all, T one) {
        List<T> more = without(all, one);
        more.add(one);
        return more;
    }
}
