package io.trellis.planner.bench;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Policy;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a plan reaches in every stage of a policy, by the definitions of {@link io.trellis.planner.Certificate}, for
 * cohorts without priority seats and without a published plan. Contestants have no part in it.
 */
final class StageValues {

    private record Person(Associate associate, List<Slot> slots, long regret) {

        long placements(Predicate<Slot> counted) {
            return slots.stream().filter(counted).count();
        }
    }

    private final Cohort cohort;
    private final List<Person> people;
    private final SequencedMap<String, Long> values = new LinkedHashMap<>();

    private StageValues(Cohort cohort, SortedMap<String, List<String>> assignments) {
        this.cohort = cohort;
        Alone alone = Alone.in(cohort);
        this.people = cohort.associates().stream()
                .map(associate -> {
                    List<Slot> slots = assignments.getOrDefault(associate.id(), List.of()).stream()
                            .map(cohort::slot)
                            .toList();
                    int points = slots.stream().mapToInt(associate::rank).sum();
                    int least = alone.points(associate).orElse(0);
                    return new Person(associate, slots, points - least + associate.credit());
                })
                .toList();
    }

    static SequencedMap<String, Long> of(Cohort cohort, Policy policy, SortedMap<String, List<String>> assignments) {
        StageValues stages = new StageValues(cohort, assignments);
        switch (policy) {
            case FAIREST -> stages.fairest();
            case MOST_FIRST_CHOICES -> stages.mostFirstChoices();
            case GENEROUS -> stages.generous();
            case STABLE -> throw new IllegalArgumentException("stable plans are not measured");
        }
        stages.ties();
        return stages.values;
    }

    private void fairest() {
        long worst = people.stream().mapToLong(Person::regret).max().orElse(0);
        int least =
                cohort.associates().stream().mapToInt(Associate::credit).min().orElse(0);
        for (long level = worst; level > least; level--) {
            long at = level;
            put("regret>=" + level, person -> person.regret() >= at ? -1 : 0);
        }
        firsts();
    }

    private void generous() {
        int worst = people.stream()
                .flatMap(person -> person.slots().stream().map(person.associate()::rank))
                .max(Comparator.naturalOrder())
                .orElse(0);
        for (int level = worst; level > 1; level--) {
            int at = level;
            put("rank>=" + level, person -> -person.placements(slot -> person.associate.rank(slot) >= at));
        }
        firsts();
    }

    private void mostFirstChoices() {
        int worst = worstRankOfAnyPath();
        for (int rank = 1; rank <= worst; rank++) {
            int at = rank;
            put("rank=" + rank, person -> person.placements(slot -> person.associate.rank(slot) == at));
        }
    }

    private void firsts() {
        put("first", person -> person.placements(slot -> person.associate.rank(slot) == 1));
    }

    private void ties() {
        if (cohort.associates().stream()
                .anyMatch(associate -> !associate.preferences().stars().isEmpty())) {
            put(
                    "stars",
                    person -> person.placements(
                            slot -> person.associate.preferences().stars().contains(slot.team())));
        }
        if (cohort.slots().stream().anyMatch(slot -> axes(slot).findAny().isPresent())) {
            put(
                    "exposure",
                    person -> person.slots.stream()
                            .flatMap(StageValues::axes)
                            .distinct()
                            .count());
        }
    }

    private static Stream<String> axes(Slot slot) {
        return slot.exposure().entrySet().stream()
                .filter(points -> points.getValue() > 0)
                .map(Map.Entry::getKey);
    }

    private void put(String stage, ToLongFunction<Person> value) {
        values.put(stage, people.stream().mapToLong(value).sum());
    }

    private int worstRankOfAnyPath() {
        Rules rules = Rules.of(cohort);
        int worst = 0;
        for (Associate associate : cohort.associates()) {
            List<Slot> worse = new ArrayList<>(rules.open(associate));
            int known = worst;
            worse.removeIf(slot -> associate.rank(slot) <= known);
            worse.sort(Comparator.comparingInt(associate::rank).reversed());
            worst = worse.stream()
                    .filter(slot -> hasPathWith(associate, slot))
                    .mapToInt(associate::rank)
                    .findFirst()
                    .orElse(known);
        }
        return worst;
    }

    private boolean hasPathWith(Associate associate, Slot slot) {
        List<Pin> pins = new ArrayList<>(associate.pins());
        pins.add(Pin.of(slot.id()));
        Associate pinned = associate.with().pins(pins).build();
        return new Alone(Rules.of(cohort.withAssociates(List.of(pinned))))
                .points(pinned)
                .isPresent();
    }
}
