package io.trellis.planner.verify;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/** The paths one person may have, and the best of them. */
final class Paths {

    /** What a path is worth: its slots, its sum of ranks and its exposure axes. */
    record Worth(ToLongFunction<Slot> slot, LongUnaryOperator points, long perAxis, long mostPoints, int worstRank) {

        static Worth of(ToLongFunction<Slot> slot) {
            return new Worth(slot, _ -> 0, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        }
    }

    private record Open(Slot slot, long worth, Set<String> axes, int rank) {}

    private final Cohort cohort;
    private final Associate person;
    private final Periods active;
    private final List<Slot> eligible;

    Paths(Cohort cohort, Associate person, boolean trials) {
        this.cohort = cohort;
        this.person = person;
        this.active = person.present().minus(person.leave());
        List<Slot> pinned = person.pins().stream()
                .filter(pin -> trials || pin.kind() != Pin.Kind.TRIED)
                .map(pin -> cohort.slot(pin.slot()))
                .toList();
        this.eligible = cohort.slots().stream()
                .filter(slot -> eligible(cohort, person, slot))
                .filter(slot -> pinned.stream()
                        .allMatch(pin ->
                                pin.id().equals(slot.id()) || !pin.periods().intersects(slot.periods())))
                .toList();
    }

    List<Slot> eligible() {
        return eligible;
    }

    /** Whether slots, in any order, are a path of this person. */
    boolean allows(List<Slot> path) {
        Periods covered = Periods.NONE;
        for (Slot slot : path) {
            if (covered.intersects(slot.periods()) || !eligible.contains(slot)) {
                return false;
            }
            covered = covered.plus(slot.periods());
        }
        return covered.equals(active) && !repeats(path) && complete(path);
    }

    /** The most a path is worth; empty when there is no path. */
    OptionalLong best(Worth worth) {
        TreeMap<Integer, List<Open>> open = new TreeMap<>();
        for (Slot slot : eligible) {
            int rank = person.preferences().rank(slot.team());
            if (rank <= worth.worstRank()) {
                open.computeIfAbsent(slot.periods().first(), _ -> new ArrayList<>())
                        .add(new Open(slot, worth.slot().applyAsLong(slot), axes(slot), rank));
            }
        }
        open.values().forEach(list -> list.sort((a, b) -> Long.compare(b.worth(), a.worth())));
        Search search = new Search(open, worth);
        search.extend(active, 0, 0, new ArrayList<>(), new HashSet<>());
        return search.best;
    }

    private static Set<String> axes(Slot slot) {
        Set<String> axes = new HashSet<>();
        slot.exposure().forEach((axis, points) -> {
            if (points > 0) {
                axes.add(axis);
            }
        });
        return axes;
    }

    private static boolean eligible(Cohort cohort, Associate person, Slot slot) {
        boolean visited = !cohort.program().repeats()
                && person.past().stream().anyMatch(team -> sameKin(cohort, team, slot.team()));
        return person.present().minus(person.leave()).containsAll(slot.periods())
                && person.skills().containsAll(slot.skills())
                && person.clearances().containsAll(slot.clearances())
                && (slot.site() == null
                        || person.sites().isEmpty()
                        || person.sites().contains(slot.site()))
                && !person.conflicts().contains(slot.team())
                && !(slot.supervisor() != null && person.conflicts().contains(slot.supervisor()))
                && !person.preferences().vetoes().contains(slot.team())
                && !visited;
    }

    private static boolean sameKin(Cohort cohort, String one, String other) {
        String family = cohort.team(one).family();
        return one.equals(other)
                || family != null && family.equals(cohort.team(other).family());
    }

    private boolean repeats(List<Slot> path) {
        for (int i = 0; i < path.size() && !cohort.program().repeats(); i++) {
            for (int j = 0; j < i; j++) {
                if (sameKin(cohort, path.get(i).team(), path.get(j).team())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Rules that only a whole path can keep. */
    private boolean complete(List<Slot> path) {
        Program program = cohort.program();
        Set<String> areas = new HashSet<>();
        path.stream().filter(slot -> slot.area() != null).forEach(slot -> areas.add(String.valueOf(slot.area())));
        return path.size() <= program.maxRotations()
                && path.size() >= share(program.minRotations())
                && areas.size() >= share(program.breadth())
                && program.exposure().entrySet().stream()
                        .allMatch(minimum -> path.stream()
                                        .mapToLong(slot -> slot.exposure().getOrDefault(minimum.getKey(), 0))
                                        .sum()
                                >= share(minimum.getValue()))
                && program.precedences().stream().allMatch(rule -> precedes(rule, path));
    }

    private long share(int minimum) {
        return Math.floorDiv((long) minimum * active.count(), cohort.periods().size());
    }

    private static boolean precedes(Precedence rule, List<Slot> path) {
        int before = earliest(rule.before(), path);
        int after = earliest(rule.after(), path);
        return after == Integer.MAX_VALUE || (before == Integer.MAX_VALUE ? !rule.required() : before < after);
    }

    private static int earliest(Scope scope, List<Slot> path) {
        return path.stream()
                .filter(slot -> scope.contains(slot))
                .mapToInt(slot -> slot.periods().first())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Depth first, best slots first; leaves a branch when even its best end cannot win. */
    private final class Search {

        private static final long NONE = Long.MIN_VALUE / 4;

        private final TreeMap<Integer, List<Open>> open;
        private final Worth worth;
        /** Best ends by period and points so far, when every rule about whole paths is forgotten. */
        private final Map<Integer, Map<Long, Long>> ends = new HashMap<>();

        private OptionalLong best = OptionalLong.empty();

        Search(TreeMap<Integer, List<Open>> open, Worth worth) {
            this.open = open;
            this.worth = worth;
        }

        private long end(int period, long points) {
            if (period == Periods.MAX) {
                return points > worth.mostPoints() ? NONE : worth.points().applyAsLong(points);
            }
            Map<Long, Long> known = ends.computeIfAbsent(period, _ -> new HashMap<>());
            Long end = known.get(points);
            if (end == null) {
                end = NONE;
                for (Open choice : open.getOrDefault(period, List.of())) {
                    long rest = end(next(active, choice.slot()), points + choice.rank());
                    if (rest > NONE) {
                        end = Math.max(
                                end,
                                choice.worth() + worth.perAxis() * choice.axes().size() + rest);
                    }
                }
                known.put(points, end);
            }
            return end;
        }

        private static int next(Periods left, Slot slot) {
            Periods rest = left.minus(Periods.first(slot.periods().last() + 1));
            return rest.isEmpty() ? Periods.MAX : rest.first();
        }

        private void extend(Periods left, long sum, long points, List<Slot> path, Set<String> axes) {
            int from = left.isEmpty() ? Periods.MAX : left.first();
            long end = end(from, points);
            if (end == NONE) {
                return;
            }
            long top = sum + end + worth.perAxis() * axes.size();
            if (best.isPresent() && top <= best.getAsLong()) {
                return;
            }
            if (left.isEmpty()) {
                if (complete(path)) {
                    best = OptionalLong.of(top);
                }
                return;
            }
            for (Open choice : open.getOrDefault(from, List.of())) {
                path.add(choice.slot());
                if (mayWin(left, choice, sum, points, axes.size()) && !repeats(path)) {
                    Set<String> seen = new HashSet<>(axes);
                    seen.addAll(choice.axes());
                    extend(
                            left.minus(choice.slot().periods()),
                            sum + choice.worth(),
                            points + choice.rank(),
                            path,
                            seen);
                }
                path.removeLast();
            }
        }

        private boolean mayWin(Periods left, Open choice, long sum, long points, int axes) {
            if (!left.containsAll(choice.slot().periods())) {
                return false;
            }
            long end = end(next(active, choice.slot()), points + choice.rank());
            long most = sum
                    + choice.worth()
                    + worth.perAxis() * (axes + choice.axes().size())
                    + end;
            return end > NONE && (best.isEmpty() || most > best.getAsLong());
        }
    }
}
