package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Dimension;
import io.trellis.planner.Period;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How rules speak of people, slots and numbers. */
public final class Words {

    private Words() {}

    /** The first name. */
    public static String first(Associate associate) {
        return associate.name().split(" ", 2)[0];
    }

    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    public static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    public static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** A slot as people call it: {@code Payments in H1 2027}. */
    public static String slot(Cohort cohort, Slot slot) {
        return cohort.team(slot.team()).name() + " in "
                + slot.periods().stream()
                        .mapToObj(cohort.periods()::get)
                        .map(Period::name)
                        .collect(Collectors.joining(" and "));
    }

    static String scope(Cohort cohort, Scope scope) {
        return switch (scope.dimension()) {
            case TEAM -> cohort.team(scope.value()).name();
            case SUPERVISOR -> possessive(scope.value()) + " teams";
            case SITE, AREA -> scope.value();
        };
    }

    static String of(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /** {@code a team}, {@code an area}. */
    static String one(Dimension dimension) {
        return (dimension == Dimension.AREA ? "an " : "a ") + of(dimension);
    }

    static String missing(Set<String> needed, Set<String> there) {
        return needed.stream().filter(skill -> !there.contains(skill)).collect(Collectors.joining(", "));
    }

    static String or(Collection<String> words) {
        return String.join(" or ", words);
    }

    static SortedSet<String> values(Cohort cohort, Dimension dimension, int period) {
        return cohort.slots().stream()
                .filter(slot -> slot.periods().contains(period))
                .map(dimension::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
