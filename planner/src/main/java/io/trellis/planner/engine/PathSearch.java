package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The best paths of one person at given prices, exactly. A table over (position, points so far, axes so far) holds the
 * best worth that the rest of a path can still add when repeats and path rules are forgotten; a depth-first search
 * that follows the table finds the best path that remembers them (the resource-constrained shortest path of column
 * generation: Irnich and Desaulniers, "Shortest Path Problems with Resource Constraints", 2005, with completion
 * bounds). Only {@link Contenders} are looked at for the table and for a best path.
 */
final class PathSearch {

    private static final long NEVER = Criterion.NEVER;
    private static final int MOST_AXES = 6;

    private final Person person;
    private final Prices prices;
    private final int most;
    private final boolean points;
    private final boolean axes;
    private final int masks;
    private final int axisCount;
    private final long[] worth;
    /** Best completion per position, points and axes. */
    private final long[][] rest;

    private final Contenders contenders;
    private final int[] stack;

    PathSearch(Person person, Prices prices, Levels levels, int axisCount) {
        this.person = person;
        this.prices = prices;
        this.axisCount = axisCount;
        boolean capped = levels.regret() != Integer.MAX_VALUE;
        this.points = capped || prices.countsPoints();
        int highest = points ? person.highestPoints : 0;
        this.most = capped ? Math.min(highest, person.pointsFor(levels.regret())) : highest;
        this.axes = prices.countsAxes();
        this.masks = axes && axisCount <= MOST_AXES ? 1 << axisCount : 1;
        this.stack = new int[person.positions];
        this.worth = prices.slots(person);
        for (int k = 0; k < worth.length && levels.rank() != Integer.MAX_VALUE; k++) {
            if (person.rank[k] > levels.rank()) {
                worth[k] = NEVER;
            }
        }
        this.contenders = new Contenders(person, worth);
        this.rest = new long[person.positions + 1][];
        fill();
    }

    /** The most valuable path, the first in order of choices among equals; null when there is none. */
    @Nullable
    Path best() {
        if (most < 0) {
            return null;
        }
        var best = new Path[1];
        long[] value = {NEVER / 2};
        descend(0, 0, 0, 0, 0, value, true, path -> {
            best[0] = path;
            return true;
        });
        return best[0];
    }

    /** Every path worth at least the threshold; one more than the limit when there are more than that. */
    List<Path> within(long threshold, int limit) {
        List<Path> paths = new ArrayList<>();
        if (most < 0) {
            return paths;
        }
        descend(0, 0, 0, 0, 0, new long[] {Math.max(threshold, NEVER / 2) - 1}, false, path -> {
            paths.add(path);
            return paths.size() <= limit;
        });
        return paths;
    }

    /** Whether to go on. */
    private boolean descend(
            int position,
            int length,
            int soFar,
            long axes,
            long value,
            long[] beaten,
            boolean improving,
            Predicate<Path> found) {
        if (position == person.positions) {
            if ((!points || soFar <= most) && person.allows(stack, length)) {
                long total = value + prices.end(person, soFar, axes);
                if (total > beaten[0]) {
                    if (improving) {
                        beaten[0] = total;
                    }
                    return found.test(new Path(person, Arrays.copyOf(stack, length)));
                }
            }
            return true;
        }
        int from = improving ? contenders.begin[position] : person.begin[position];
        int count = (improving ? contenders.begin[position + 1] : person.begin[position + 1]) - from;
        var bounds = new long[count];
        for (int k = 0; k < count; k++) {
            int choice = improving ? contenders.choices[from + k] : from + k;
            bounds[k] = person.repeats(stack, length, choice) ? NEVER : value + bound(choice, soFar, axes);
        }
        for (int tried = 0; tried < count; tried++) {
            int k = improving ? highest(bounds) : tried;
            if (bounds[k] <= beaten[0]) {
                continue;
            }
            bounds[k] = NEVER;
            int choice = improving ? contenders.choices[from + k] : from + k;
            stack[length] = choice;
            boolean goOn = descend(
                    person.next[choice],
                    length + 1,
                    soFar + person.rank[choice],
                    axes | person.axes[choice],
                    value + worth[choice],
                    beaten,
                    improving,
                    found);
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    private long bound(int choice, int soFar, long axes) {
        int after = points ? soFar + person.rank[choice] : 0;
        if (worth[choice] <= NEVER || after > most) {
            return NEVER;
        }
        int mask = masks > 1 ? (int) (axes | person.axes[choice]) : 0;
        return worth[choice] + rest[person.next[choice]][after * masks + mask];
    }

    private void fill() {
        if (most < 0) {
            return;
        }
        int states = (most + 1) * masks;
        var last = new long[states];
        for (int state = 0; state < states; state++) {
            last[state] = prices.end(person, state / masks, axesAtEnd(state % masks));
        }
        rest[person.positions] = last;
        for (int position = person.positions - 1; position >= 0; position--) {
            var best = new long[states];
            Arrays.fill(best, NEVER);
            for (int k = contenders.begin[position]; k < contenders.begin[position + 1]; k++) {
                extend(best, contenders.choices[k]);
            }
            rest[position] = best;
        }
    }

    /** Where axes are too many for the table, the bound assumes that every axis is reached. */
    private long axesAtEnd(int mask) {
        return masks > 1 || !axes ? mask : (1L << axisCount) - 1;
    }

    private void extend(long[] best, int choice) {
        int step = points ? person.rank[choice] : 0;
        var after = rest[person.next[choice]];
        long added = worth[choice];
        int reached = masks > 1 ? (int) person.axes[choice] : 0;
        for (int sum = 0; sum + step <= most; sum++) {
            for (int mask = 0; mask < masks; mask++) {
                long value = added + after[(sum + step) * masks + (mask | reached)];
                int state = sum * masks + mask;
                if (value > best[state]) {
                    best[state] = value;
                }
            }
        }
    }

    private static int highest(long[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }
}
