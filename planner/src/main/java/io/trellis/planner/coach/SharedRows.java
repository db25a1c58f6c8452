package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.engine.WholeNumbers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ties people together, as rows. */
final class SharedRows {

    private static final long ANY = WholeNumbers.NO_LIMIT;

    private final Cohort cohort;
    private final WholeNumbers program;
    private final List<Place> places;
    private final Map<String, List<Place>> bySlot;
    private final Map<String, Easing> leaves = new HashMap<>();
    private final List<Easing> easings;

    SharedRows(Cohort cohort, WholeNumbers program, List<Place> places, List<Easing> easings) {
        this.cohort = cohort;
        this.program = program;
        this.places = places;
        this.bySlot = places.stream()
                .collect(Collectors.groupingBy(place -> place.slot().id()));
        this.easings = easings;
        easings.forEach(easing -> {
            if (easing.concession() instanceof PersonalRule.OnLeave leave) {
                leaves.put(leave.associate().id(), easing);
            }
        });
    }

    void add() {
        for (Easing easing : easings) {
            switch (easing.concession()) {
                case Offer offer -> atMost(0, of(offer.id()), easing);
                case SlotLimit.Seats seats ->
                    atMost(seats.slot().max(), of(seats.slot().id()), easing);
                case SlotLimit.Minimum minimum -> {
                    int row = program.row(minimum.slot().min(), ANY);
                    of(minimum.slot().id()).forEach(place -> program.add(row, place.column(), 1));
                    easing.add(program, row, 1);
                }
                case GroupLimit.Cap cap ->
                    atMost(
                            cap.cap().max(),
                            places.stream()
                                    .filter(place -> cap.cap().scope().contains(place.slot())
                                            && place.slot().periods().contains(cap.period()))
                                    .toList(),
                            easing);
                case GroupLimit.Crowd crowd ->
                    shared(
                            crowd.spread().dimension(),
                            crowd.spread().max(),
                            easing,
                            person -> crowd.spread().subCohort().equals(person.subCohort()));
                case GroupLimit.Apart apart ->
                    shared(
                            apart.pair().dimension(),
                            1,
                            easing,
                            person -> Stream.of(apart.pair().one(), apart.pair().other())
                                    .anyMatch(person.id()::equals));
                case GroupLimit.Together together -> linked(together.pair(), easing);
                case ProgramRule _, PersonalRule _ -> {}
            }
        }
    }

    private List<Place> of(String slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    private void atMost(long most, Collection<Place> taken, Easing easing) {
        int row = program.row(-ANY, most);
        taken.forEach(place -> program.add(row, place.column(), 1));
        easing.add(program, row, -1);
    }

    private void shared(Dimension dimension, int most, Easing easing, Predicate<Associate> member) {
        List<Place> theirs = places.stream()
                .filter(place -> dimension.of(place.slot()) != null && member.test(place.associate()))
                .toList();
        for (int period = 0; period < cohort.periods().size(); period++) {
            byValue(theirs, dimension, period).values().forEach(taken -> atMost(most, taken, easing));
        }
    }

    /** Equal numbers of both at every value, in every period in which both are there. */
    private void linked(Coupling.Linked pair, Easing easing) {
        Associate one = cohort.associate(pair.one());
        Associate other = cohort.associate(pair.other());
        List<Place> theirs = places.stream()
                .filter(place ->
                        place.associate().equals(one) || place.associate().equals(other))
                .toList();
        one.present().and(other.present()).stream().forEach(period -> {
            List<Easing> away = Stream.of(one, other)
                    .filter(person -> person.leave().contains(period))
                    .map(person -> leaves.get(person.id()))
                    .filter(Objects::nonNull)
                    .toList();
            byValue(theirs, pair.dimension(), period).values().forEach(taken -> {
                alike(taken, one, away, easing);
                alike(taken, other, away, easing);
            });
        });
    }

    private void alike(List<Place> taken, Associate first, List<Easing> away, Easing easing) {
        int row = program.row(-ANY, away.size());
        taken.forEach(
                place -> program.add(row, place.column(), place.associate().equals(first) ? 1 : -1));
        easing.add(program, row, -1);
        away.forEach(leave -> leave.add(program, row, 1));
    }

    private static Map<String, List<Place>> byValue(List<Place> places, Dimension dimension, int period) {
        return places.stream()
                .filter(place -> place.slot().periods().contains(period))
                .filter(place -> dimension.of(place.slot()) != null)
                .collect(Collectors.groupingBy(
                        place -> Objects.requireNonNull(dimension.of(place.slot())),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
