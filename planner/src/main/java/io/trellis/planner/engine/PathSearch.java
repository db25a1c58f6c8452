package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best paths of one person at given prices, exactly. A table over (position, points so far, axes so far) holds the
 * best worth that the rest of a path can still add when path rules are forgotten and repeats as well, but for a team
 * that follows itself; a depth-first search that follows the table finds the best path that remembers them (the
 * resource-constrained shortest path of column generation, with two-cycles eliminated and completion bounds: Irnich and
 * Desaulniers, "Shortest Path Problems with Resource Constraints", 2005). Only {@link Contenders} are looked at for the
 * table and for a best path.
 */
final class PathSearch {

    private static final long NEVER = Criterion.NEVER;
    private static final int MOST_AXES = 6;
    private static final int NOBODY = -1;

    private final Person person;
    private final Prices prices;
    private final int most;
    private final boolean points;
    private final boolean axes;
    private final int masks;
    private final int axisCount;
    private final long[] worth;
    /** Best completion per position, points and axes; none begins at the first position. */
    private final long[][] rest;
    /** The kin that such a completion begins with, and the best one that begins with another. */
    private final int[][] first;

    private final long[][] other;

    private final Contenders contenders;
    private final int[] stack;
    /** Worth of the paths that are no longer looked for. */
    private long beaten;

    private @Nullable Path found;

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
        this.first = new int[person.positions + 1][];
        this.other = new long[person.positions + 1][];
        fill();
    }

    /** The most valuable path; null when there is none. */
    @Nullable
    Path best() {
        beaten = NEVER / 2;
        found = null;
        if (most >= 0) {
            improve(0, 0, 0, 0, 0);
        }
        return found;
    }

    /** Every path worth at least the threshold; one more than the limit when there are more than that. */
    List<Path> within(long threshold, int limit) {
        List<Path> paths = new ArrayList<>();
        beaten = Math.max(threshold, NEVER / 2) - 1;
        if (most >= 0) {
            collect(0, 0, 0, 0, 0, limit, paths);
        }
        return paths;
    }

    /** Goes on with the choices that may lead to a better path than the best one so far, the most promising first. */
    private void improve(int position, int length, int soFar, long axes, long value) {
        if (position == person.positions) {
            if (isPath(length, soFar)) {
                long total = value + prices.end(person, soFar, axes);
                if (total > beaten) {
                    beaten = total;
                    found = path(length);
                }
            }
            return;
        }
        int from = contenders.begin[position];
        int to = contenders.begin[position + 1];
        var choices = new int[to - from];
        var bounds = new long[to - from];
        int count = 0;
        for (int k = from; k < to; k++) {
            int choice = contenders.choices[k];
            long bound = value + bound(choice, soFar, axes);
            if (bound > beaten && !person.repeats(stack, length, choice)) {
                choices[count] = choice;
                bounds[count++] = bound;
            }
        }
        for (int k = highest(bounds, count); k >= 0 && bounds[k] > beaten; k = highest(bounds, count)) {
            bounds[k] = NEVER;
            int choice = choices[k];
            stack[length] = choice;
            improve(
                    person.next[choice],
                    length + 1,
                    soFar + person.rank[choice],
                    axes | person.axes[choice],
                    value + worth[choice]);
        }
    }

    /** Whether to go on. */
    private boolean collect(int position, int length, int soFar, long axes, long value, int limit, List<Path> paths) {
        if (position == person.positions) {
            if (isPath(length, soFar) && value + prices.end(person, soFar, axes) > beaten) {
                paths.add(path(length));
            }
            return paths.size() <= limit;
        }
        for (int choice = person.begin[position]; choice < person.begin[position + 1]; choice++) {
            if (value + bound(choice, soFar, axes) > beaten && !person.repeats(stack, length, choice)) {
                stack[length] = choice;
                boolean goOn = collect(
                        person.next[choice],
                        length + 1,
                        soFar + person.rank[choice],
                        axes | person.axes[choice],
                        value + worth[choice],
                        limit,
                        paths);
                if (!goOn) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isPath(int length, int soFar) {
        return (!points || soFar <= most) && person.allows(stack, length);
    }

    private Path path(int length) {
        return new Path(person, Arrays.copyOf(stack, length));
    }

    private long bound(int choice, int soFar, long axes) {
        int after = points ? soFar + person.rank[choice] : 0;
        if (worth[choice] <= NEVER || after > most) {
            return NEVER;
        }
        int mask = masks > 1 ? (int) (axes | person.axes[choice]) : 0;
        int position = person.next[choice];
        int state = after * masks + mask;
        boolean again = first[position][state] == person.kin[choice];
        return worth[choice] + (again ? other[position][state] : rest[position][state]);
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
        other[person.positions] = last;
        first[person.positions] = new int[states];
        Arrays.fill(first[person.positions], NOBODY);
        for (int position = person.positions - 1; position > 0; position--) {
            rest[position] = new long[states];
            other[position] = new long[states];
            first[position] = new int[states];
            Arrays.fill(rest[position], NEVER);
            Arrays.fill(other[position], NEVER);
            Arrays.fill(first[position], NOBODY);
            for (int k = contenders.begin[position]; k < contenders.begin[position + 1]; k++) {
                extend(position, contenders.choices[k]);
            }
        }
    }

    /** Where axes are too many for the table, the bound assumes that every axis is reached. */
    private long axesAtEnd(int mask) {
        return masks > 1 || !axes ? mask : (1L << axisCount) - 1;
    }

    private void extend(int position, int choice) {
        int step = points ? person.rank[choice] : 0;
        long added = worth[choice];
        int kin = person.kin[choice];
        int reached = masks > 1 ? (int) person.axes[choice] : 0;
        var best = rest[position];
        var second = other[position];
        var begins = first[position];
        var after = rest[person.next[choice]];
        var afterOthers = other[person.next[choice]];
        var afterBegins = first[person.next[choice]];
        for (int sum = 0; sum + step <= most; sum++) {
            for (int mask = 0; mask < masks; mask++) {
                int left = (sum + step) * masks + (mask | reached);
                long value = added + (afterBegins[left] == kin ? afterOthers[left] : after[left]);
                int state = sum * masks + mask;
                if (value > best[state]) {
                    second[state] = begins[state] == kin ? second[state] : best[state];
                    best[state] = value;
                    begins[state] = kin;
                } else if (value > second[state] && begins[state] != kin) {
                    second[state] = value;
                }
            }
        }
    }

    /** Where the highest of the first ones is; below zero when there are none. */
    private static int highest(long[] values, int count) {
        int best = count - 1;
        for (int k = count - 2; k >= 0; k--) {
            if (values[k] >= values[best]) {
                best = k;
            }
        }
        return best;
    }
}
