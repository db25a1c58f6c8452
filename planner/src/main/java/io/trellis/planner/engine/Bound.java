package io.trellis.planner.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What prices prove: the Lagrangian bound of {@link io.trellis.planner.Certificate}, in exact integers over all paths,
 * left out of the model or not.
 *
 * @param levels what paths may have
 * @param total T: no plan has a value above {@code floor(total / den)}
 * @param best the most a path of each person is worth
 * @param paths such a path each; null for people without any
 */
record Bound(Prices prices, Levels levels, long total, long[] best, List<@Nullable Path> paths) {

    /** So many people's paths are worth sharing among threads. */
    private static final int MANY = 50;

    /** What T is made of besides people. */
    static long shared(Problem problem, Prices prices, List<Frozen> frozen) {
        long total = 0;
        for (int r = 0; r < prices.rows().length; r++) {
            long price = prices.rows()[r];
            var row = problem.rows.get(r);
            total += price * (price > 0 ? row.hi() : row.lo());
        }
        for (int s = 0; s < prices.multipliers().length; s++) {
            total -= prices.multipliers()[s] * frozen.get(s).least();
        }
        for (var priority : problem.priorities) {
            total += priority.seats() * Math.max(0, -prices.shortage() - prices.rows()[priority.row()]);
        }
        return total;
    }

    static Bound of(Problem problem, Prices prices, List<Frozen> frozen, Levels levels) {
        var paths = new Path[problem.people.size()];
        var best = new long[paths.length];
        IntConsumer seek = index -> {
            var person = problem.people.get(index);
            paths[index] = new PathSearch(person, prices, levels, problem.axisCount).best();
            best[index] = worth(prices, paths[index]);
        };
        var people = IntStream.range(0, paths.length);
        (paths.length < MANY ? people : people.parallel()).forEach(seek);
        return new Bound(prices, levels, total(problem, prices, frozen, best), best, Arrays.asList(paths));
    }

    /** The same prices and levels after stages of other values. */
    Bound after(Problem problem, List<Frozen> frozen) {
        return new Bound(prices, levels, total(problem, prices, frozen, best), best, paths);
    }

    private static long total(Problem problem, Prices prices, List<Frozen> frozen, long[] best) {
        return shared(problem, prices, frozen) + Arrays.stream(best).sum();
    }

    private static long worth(Prices prices, @Nullable Path path) {
        long worth = path == null ? Criterion.NEVER : prices.worth(path);
        long leftOut = prices.objective().leftOut();
        return leftOut == Criterion.NEVER ? worth : Math.max(worth, leftOut * prices.den());
    }

    /** Whether this says more. */
    boolean isBelow(Bound other) {
        return (double) total / prices.den() < (double) other.total / other.prices.den();
    }

    /** What a path is worth less than its person's best one. */
    long loss(Path path) {
        return best[path.person().index] - prices.worth(path);
    }

    /** The most that the paths of a plan with this value may lose together. */
    long slack(long target) {
        return total - prices.den() * target;
    }

    long value() {
        return Math.floorDiv(total, prices.den());
    }
}
