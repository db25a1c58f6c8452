package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What prices prove: the Lagrangian bound of {@link io.trellis.planner.Certificate}, in exact integers over all paths,
 * left out of the model or not.
 *
 * @param total T: no plan has a value above {@code floor(total / den)}
 * @param best the most a path of each person is worth
 * @param paths such a path each; null for people without any
 */
record Bound(Prices prices, long total, long[] best, List<@Nullable Path> paths) {

    static Bound of(Problem problem, Prices prices, List<Frozen> frozen, Levels levels) {
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
        long leftOut = prices.objective().leftOut();
        var best = new long[problem.people.size()];
        List<@Nullable Path> paths = new ArrayList<>();
        for (var person : problem.people) {
            var path = new PathSearch(person, prices, levels, problem.axisCount).best();
            long worth = path == null ? Criterion.NEVER : prices.worth(path);
            if (leftOut != Criterion.NEVER) {
                worth = Math.max(worth, leftOut * prices.den());
            }
            best[person.index] = worth;
            total += worth;
            paths.add(path);
        }
        return new Bound(prices, total, best, paths);
    }

    /** Whether this says more. */
    boolean isBelow(Bound other) {
        return (double) total / prices.den() < (double) other.total / other.prices.den();
    }

    long value() {
        return Math.floorDiv(total, prices.den());
    }
}
