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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The paths one person may have, and the best of them. */
final class Paths {

    /**
     * What a path is worth: its slots, its sum of ranks and its exposure axes.
     *
     * @param points null where the sum of ranks counts for nothing
     */
    record Worth(Each slot, @Nullable LongUnaryOperator points, long perAxis, long mostPoints, int worstRank) {

        static Worth of(Each slot) {
            return new Worth(slot, null, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        }

        /** Whether paths that differ in their sum of ranks differ in worth. */
        boolean counts() {
            return points != null || mostPoints != Long.MAX_VALUE;
        }
    }

    /** What a slot of a certain rank is worth. */
    interface Each {
        long of(Slot slot, int rank);
    }

    /** What does not change with the prices. */
    private record Choice(Slot slot, int kin, int rank, int next) {}

    /** @param next the first period after it that the person works in; {@link Periods#MAX} after the last */
    private record Open(Slot slot, int kin, long worth, Set<String> axes, int rank, int next) {}

    private final Cohort cohort;
    private final Associate person;
    private final Periods active;
    private final List<Slot> eligible;
    private final List<Choice> choices;

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
        Map<String, Integer> kins = new HashMap<>();
        this.choices = eligible.stream()
                .map(slot -> new Choice(
                        slot,
                        kins.computeIfAbsent(kin(cohort, slot.team()), _ -> kins.size()),
                        person.rank(slot),
                        after(slot)))
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
        Search search = new Search(worth);
        search.extend(active.isEmpty() ? Periods.MAX : active.first(), 0, 0, Set.of());
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

    private int after(Slot slot) {
        Periods rest = active.minus(Periods.first(slot.periods().last() + 1));
        return rest.isEmpty() ? Periods.MAX : rest.first();
    }

    private static boolean eligible(Cohort cohort, Associate person, Slot slot) {
        boolean visited = !cohort.program().repeats()
                && person.past().stream().anyMatch(team -> kin(cohort, team).equals(kin(cohort, slot.team())));
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

    /** Equal for teams of which a path may have only one. */
    private static String kin(Cohort cohort, String team) {
        String family = cohort.team(team).family();
        return family == null ? "team " + team : "family " + family;
    }

    private boolean repeats(List<Slot> path) {
        for (int i = 0; i < path.size() && !cohort.program().repeats(); i++) {
            for (int j = 0; j < i; j++) {
                if (kin(cohort, path.get(i).team())
                        .equals(kin(cohort, path.get(j).team()))) {
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

    /** @param most the most it can add together with the rest of a path */
    private record Promise(Open choice, long most) {}

    /** Depth first, the most promising slot first; leaves a branch when even its best end cannot win. */
    private final class Search {

        private static final long NONE = Long.MIN_VALUE / 4;
        private static final long UNKNOWN = Long.MAX_VALUE;

        private final Worth worth;
        private final List<List<Open>> open = new ArrayList<>();
        private final boolean repeats = cohort.program().repeats();
        private final List<Slot> path = new ArrayList<>();
        private final int[] kins = new int[Periods.MAX];
        /** Best ends by period and points so far, when every rule about whole paths is forgotten. */
        private final long[][] ends = new long[Periods.MAX + 1][];
        /** What may follow, by period and points so far, the most promising first. */
        private final Map<Integer, List<Promise>> promises = new HashMap<>();

        private OptionalLong best = OptionalLong.empty();

        Search(Worth worth) {
            this.worth = worth;
            for (int period = 0; period < cohort.periods().size(); period++) {
                open.add(new ArrayList<>());
            }
            for (Choice choice : choices) {
                if (choice.rank <= worth.worstRank()) {
                    open.get(choice.slot.periods().first())
                            .add(new Open(
                                    choice.slot,
                                    choice.kin,
                                    worth.slot().of(choice.slot, choice.rank),
                                    worth.perAxis() == 0 ? Set.of() : axes(choice.slot),
                                    worth.counts() ? choice.rank : 0,
                                    choice.next));
                }
            }
            int most = 1;
            for (List<Open> begun : open) {
                int highest = 0;
                for (Open choice : begun) {
                    highest = Math.max(highest, choice.rank);
                }
                most += highest;
            }
            ends[Periods.MAX] = unknown(most);
            for (int period = 0; period < open.size(); period++) {
                if (!open.get(period).isEmpty()) {
                    ends[period] = unknown(most);
                }
            }
        }

        private static long[] unknown(int length) {
            long[] ends = new long[length];
            Arrays.fill(ends, UNKNOWN);
            return ends;
        }

        private long end(int period, int points) {
            if (ends[period] == null) {
                return NONE;
            }
            long end = ends[period][points];
            if (end == UNKNOWN) {
                end = period == Periods.MAX ? last(points) : from(period, points);
                ends[period][points] = end;
            }
            return end;
        }

        private long from(int period, int points) {
            long best = NONE;
            for (Open choice : open.get(period)) {
                long rest = end(choice.next(), points + choice.rank());
                if (rest > NONE) {
                    best = Math.max(
                            best,
                            choice.worth() + worth.perAxis() * choice.axes().size() + rest);
                }
            }
            return best;
        }

        private long last(int points) {
            if (points > worth.mostPoints()) {
                return NONE;
            }
            return worth.points() == null ? 0 : worth.points().applyAsLong(points);
        }

        private void extend(int from, long sum, int points, Set<String> axes) {
            if (from == Periods.MAX) {
                long end = end(from, points);
                long total = sum + worth.perAxis() * axes.size() + end;
                if (end > NONE && (best.isEmpty() || total > best.getAsLong()) && complete(path)) {
                    best = OptionalLong.of(total);
                }
                return;
            }
            long reached = sum + worth.perAxis() * axes.size();
            for (Promise promise : promises(from, points)) {
                if (!mayWin(reached + promise.most())) {
                    return;
                }
                Open choice = promise.choice();
                if (repeats || !visited(choice.kin())) {
                    kins[path.size()] = choice.kin();
                    path.add(choice.slot());
                    extend(
                            choice.next(),
                            sum + choice.worth(),
                            points + choice.rank(),
                            choice.axes().isEmpty() ? axes : union(axes, choice.axes()));
                    path.removeLast();
                }
            }
        }

        private List<Promise> promises(int period, int points) {
            return promises.computeIfAbsent(period * ends[Periods.MAX].length + points, _ -> {
                List<Promise> sorted = new ArrayList<>();
                for (Open choice : open.get(period)) {
                    long end = end(choice.next(), points + choice.rank());
                    if (end > NONE) {
                        sorted.add(new Promise(
                                choice,
                                choice.worth() + worth.perAxis() * choice.axes().size() + end));
                    }
                }
                sorted.sort(Comparator.comparingLong(Promise::most).reversed());
                return sorted;
            });
        }

        private boolean visited(int kin) {
            for (int k = 0; k < path.size(); k++) {
                if (kins[k] == kin) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayWin(long most) {
            return best.isEmpty() || most > best.getAsLong();
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new HashSet<>(some);
            all.addAll(others);
            return all;
        }
    }
}
