package io.trellis.planner;

import io.trellis.planner.Program.Precedence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every rule of a cohort, asked of finished paths and finished plans, as plainly as it can be said. */
final class PlainRules {

    private final Cohort cohort;

    PlainRules(Cohort cohort) {
        this.cohort = cohort;
    }

    /** Every path a person may have, in time order. */
    List<List<Slot>> paths(Associate person) {
        List<List<Slot>> paths = new ArrayList<>();
        extend(person, new ArrayList<>(), paths);
        return paths;
    }

    private void extend(Associate person, List<Slot> path, List<List<Slot>> paths) {
        Periods left = person.active().minus(new Bundle(path).periods());
        if (left.isEmpty()) {
            if (allows(person, path)) {
                paths.add(List.copyOf(path));
            }
            return;
        }
        for (Slot slot : cohort.slots()) {
            if (slot.periods().first() == left.first() && left.containsAll(slot.periods()) && open(person, slot)) {
                path.add(slot);
                extend(person, path, paths);
                path.removeLast();
            }
        }
    }

    private boolean open(Associate person, Slot slot) {
        return person.skills().containsAll(slot.skills())
                && person.clearances().containsAll(slot.clearances())
                && (slot.site() == null
                        || person.sites().isEmpty()
                        || person.sites().contains(slot.site()))
                && !person.conflicts().contains(slot.team())
                && (slot.supervisor() == null || !person.conflicts().contains(slot.supervisor()))
                && !person.preferences().vetoes().contains(slot.team())
                && (cohort.program().repeats() || person.past().stream().noneMatch(team -> alike(team, slot.team())));
    }

    private boolean alike(String one, String other) {
        String family = cohort.team(one).family();
        return one.equals(other)
                || family != null && family.equals(cohort.team(other).family());
    }

    private boolean allows(Associate person, List<Slot> path) {
        Program program = cohort.program();
        return person.pins().stream()
                        .allMatch(
                                pin -> path.stream().anyMatch(slot -> slot.id().equals(pin.slot())))
                && (program.repeats() || !repeats(path))
                && path.size() <= program.maxRotations()
                && path.size() >= owed(program.minRotations(), person)
                && distinct(path.stream().map(Slot::area).toList()) >= owed(program.breadth(), person)
                && program.exposure().entrySet().stream()
                        .allMatch(minimum -> points(path, minimum.getKey()) >= owed(minimum.getValue(), person))
                && program.precedences().stream().allMatch(precedence -> keeps(precedence, path));
    }

    private boolean repeats(List<Slot> path) {
        for (Slot one : path) {
            for (Slot other : path) {
                if (one != other && alike(one.team(), other.team())) {
                    return true;
                }
            }
        }
        return false;
    }

    private int owed(int minimum, Associate person) {
        return minimum * person.active().count() / cohort.periods().size();
    }

    private static long distinct(List<@Nullable String> values) {
        return values.stream().filter(Objects::nonNull).distinct().count();
    }

    private static int points(List<Slot> path, String axis) {
        return path.stream()
                .mapToInt(slot -> slot.exposure().getOrDefault(axis, 0))
                .sum();
    }

    private static boolean keeps(Precedence precedence, List<Slot> path) {
        int before = first(path, precedence.before()::contains);
        int after = first(path, precedence.after()::contains);
        return after < 0 || (before < 0 ? !precedence.required() : before < after);
    }

    private static int first(List<Slot> path, Predicate<Slot> wanted) {
        for (int k = 0; k < path.size(); k++) {
            if (wanted.test(path.get(k))) {
                return k;
            }
        }
        return -1;
    }

    /** Whether paths, one per associate in the order of the cohort, keep every rule that ties people together but the seats. */
    boolean couples(List<List<Slot>> plan) {
        for (Coupling coupling : cohort.couplings()) {
            for (int period = 0; period < cohort.periods().size(); period++) {
                if (!keeps(coupling, at(plan, period))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where people are in one period. */
    private record At(int period, Map<String, Slot> slots) {

        @Nullable
        String value(String person, Dimension dimension) {
            Slot slot = slots.get(person);
            return slot == null ? null : dimension.of(slot);
        }
    }

    private At at(List<List<Slot>> plan, int period) {
        Map<String, Slot> slots = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            String person = cohort.associates().get(i).id();
            plan.get(i).stream()
                    .filter(slot -> slot.periods().contains(period))
                    .forEach(slot -> slots.put(person, slot));
        }
        return new At(period, slots);
    }

    private boolean keeps(Coupling coupling, At at) {
        return switch (coupling) {
            case Coupling.Cap(Scope scope, Periods periods, int max) ->
                !periods.contains(at.period())
                        || at.slots().values().stream().filter(scope::contains).count() <= max;
            case Coupling.Linked(String one, String other, Dimension dimension) ->
                !at.slots().containsKey(one)
                        || !at.slots().containsKey(other)
                        || Objects.equals(at.value(one, dimension), at.value(other, dimension));
            case Coupling.Separated(String one, String other, Dimension dimension) ->
                at.value(one, dimension) == null
                        || !Objects.equals(at.value(one, dimension), at.value(other, dimension));
            case Coupling.Spread(String subCohort, Dimension dimension, int max) -> {
                List<String> values = new ArrayList<>();
                for (Associate person : cohort.associates()) {
                    String value = at.value(person.id(), dimension);
                    if (subCohort.equals(person.subCohort()) && value != null) {
                        values.add(value);
                    }
                }
                Set<String> different = new HashSet<>(values);
                yield different.stream()
                        .allMatch(value -> values.stream().filter(value::equals).count() <= max);
            }
        };
    }
}
