package io.trellis.rotations.plan.trial;

import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.explain.PlanReading;
import io.trellis.planner.explain.PlanReading.Person;
import io.trellis.planner.explain.PlanReading.Placement;
import io.trellis.planner.explain.ProofWords;
import io.trellis.planner.rule.Words;
import io.trellis.rotations.associate.AssociateId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in one plan and not in the other.
 *
 * @param gain points; negative for a loss, absent when the time to be filled is not the same
 */
public record PersonMove(
        AssociateId associateId,
        String name,
        List<Stint> from,
        List<Stint> to,
        @Nullable Integer gain,
        String sentence) {

    /** Everybody who has other slots; who loses most first. Who is not in a plan has nothing there. */
    static List<PersonMove> between(PlanReading before, PlanReading after) {
        var then = byId(before);
        var now = byId(after);
        var everybody = new TreeSet<>(then.keySet());
        everybody.addAll(now.keySet());
        return everybody.stream()
                .flatMap(id -> move(before.cohort(), then.get(id), after.cohort(), now.get(id)))
                .sorted(Comparator.comparingInt(PersonMove::gainOrNone).thenComparing(PersonMove::name))
                .toList();
    }

    private static Map<String, Person> byId(PlanReading reading) {
        return reading.people().stream()
                .collect(Collectors.toMap(person -> person.associate().id(), Function.identity()));
    }

    private static Stream<PersonMove> move(Cohort before, @Nullable Person then, Cohort after, @Nullable Person now) {
        var gone = without(placements(then), placements(now));
        var come = without(placements(now), placements(then));
        if (gone.isEmpty() && come.isEmpty()) {
            return Stream.empty();
        }
        var person = now == null ? then : now;
        return person == null
                ? Stream.empty()
                : Stream.of(new PersonMove(
                        new AssociateId(UUID.fromString(person.associate().id())),
                        person.associate().name(),
                        stints(before, gone),
                        stints(after, come),
                        gain(then, now),
                        sentence(person.associate().name(), words(before, gone), words(after, come), gain(then, now))));
    }

    private static List<Placement> placements(@Nullable Person person) {
        return person == null ? List.of() : person.placements();
    }

    private static List<Placement> without(List<Placement> all, List<Placement> others) {
        return all.stream()
                .filter(placement -> others.stream()
                        .noneMatch(other ->
                                other.slot().id().equals(placement.slot().id())))
                .toList();
    }

    /** In sums of ranks: what somebody could have had alone may differ between the two. */
    private static @Nullable Integer gain(@Nullable Person then, @Nullable Person now) {
        return then == null || now == null || !time(then).equals(time(now)) ? null : then.points() - now.points();
    }

    private static Periods time(Person person) {
        return person.placements().stream()
                .map(placement -> placement.slot().periods())
                .reduce(Periods.NONE, Periods::plus);
    }

    private static List<Stint> stints(Cohort cohort, List<Placement> placements) {
        return placements.stream().map(placement -> Stint.of(cohort, placement)).toList();
    }

    private static String words(Cohort cohort, List<Placement> placements) {
        return placements.isEmpty()
                ? "nothing"
                : placements.stream()
                        .map(placement -> "%s (%s)"
                                .formatted(
                                        Words.slot(cohort, placement.slot()),
                                        placement.ranked() ? ProofWords.ordinal(placement.rank()) : "not ranked"))
                        .collect(Collectors.joining(", "));
    }

    private static String sentence(String name, String from, String to, @Nullable Integer gain) {
        return "%s: %s → %s%s".formatted(name, from, to, gain == null ? "" : ", " + points(gain));
    }

    static String points(int gain) {
        return gain == 0
                ? "no change in points"
                : "%s %s".formatted(Words.count(Math.abs(gain), "point"), gain > 0 ? "gained" : "lost");
    }

    private int gainOrNone() {
        return gain == null ? 0 : gain;
    }
}
