package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a plan that keeps every row by seating one person after the other anew, first everybody, then whoever is in
 * the way: each takes the path that is worth most once the rows it would break are paid for. What stays broken becomes dearer
 * from round to round. Finds good plans of large cohorts quickly, proves nothing.
 */
final class Seating {

    private static final double DEARER = 1.35;
    private static final double DEAREST = 1e14;

    private final Problem problem;
    private final Criterion wanted;
    private final Budget budget;
    private final Random random;
    private final Path[] plan;
    private final long[] used;
    private final double[] penalty;
    private final long[] prices;
    /** Rows that a person lowers: what breaks them from above for others breaks them from below for this one. */
    private final int[][] opposed;

    /** @param wanted what everybody's path is to be good at, in small numbers */
    Seating(Problem problem, Criterion wanted, Budget budget) {
        this.problem = problem;
        this.wanted = wanted;
        this.budget = budget;
        this.random = new Random(problem.people.size());
        this.plan = new Path[problem.people.size()];
        this.used = new long[problem.rows.size()];
        this.penalty = new double[used.length];
        this.prices = new long[used.length];
        this.opposed = problem.people.stream().map(Seating::opposed).toArray(int[][]::new);
        for (int r = 0; r < penalty.length; r++) {
            penalty[r] = 1;
            prices[r] = price(r);
        }
    }

    private static int[] opposed(Person person) {
        return IntStream.range(0, person.slots.length)
                .flatMap(choice -> IntStream.range(0, person.rows[choice].length)
                        .filter(k -> person.coefficients[choice][k] < 0)
                        .map(k -> person.rows[choice][k]))
                .distinct()
                .toArray();
    }

    /** A plan that keeps every row; null when none is found in so many rounds. */
    @Nullable
    List<Path> find(int rounds) {
        var order = new ArrayList<>(problem.people);
        boolean all = true;
        for (int round = 0; round < rounds && !budget.spent(); round++) {
            Collections.shuffle(order, random);
            for (var person : order) {
                if ((all || isInTheWay(person)) && !seat(person)) {
                    return null;
                }
            }
            var broken = broken();
            if (broken.length == 0) {
                return List.of(plan);
            }
            for (int row : broken) {
                penalty[row] = Math.min(DEAREST, penalty[row] * DEARER);
                prices[row] = price(row);
            }
            all = Arrays.stream(broken).anyMatch(row -> used[row] < problem.least(row));
        }
        return null;
    }

    private int[] broken() {
        return IntStream.range(0, used.length)
                .filter(row -> used[row] > problem.rows.get(row).hi() || used[row] < problem.least(row))
                .toArray();
    }

    /** Whether somebody has a slot that makes a row too full. Where a row is short, anybody may have to move. */
    private boolean isInTheWay(Person person) {
        return Arrays.stream(plan[person.index].choices())
                .flatMap(choice -> Arrays.stream(person.rows[choice]))
                .anyMatch(row -> used[row] > problem.rows.get(row).hi());
    }

    /** Whether there is a path. */
    private boolean seat(Person person) {
        var old = plan[person.index];
        if (old != null) {
            take(old, -1);
        }
        for (int row : opposed[person.index]) {
            boolean balanced = used[row] == problem.rows.get(row).hi();
            prices[row] = balanced ? -price(row) : prices[row];
        }
        var paid = new Prices(1, wanted, prices, List.of(), new long[0]);
        var best = new PathSearch(person, paid, Levels.ANY, problem.axisCount).best();
        for (int row : opposed[person.index]) {
            prices[row] = price(row);
        }
        if (best == null) {
            return false;
        }
        plan[person.index] = best;
        take(best, 1);
        return true;
    }

    /** What one more costs: the penalty where it breaks the row, a reward where the row is short. */
    private long price(int row) {
        boolean full = used[row] >= problem.rows.get(row).hi();
        boolean shortOf = used[row] < problem.least(row);
        return shortOf ? -Math.round(penalty[row]) : full ? Math.round(penalty[row]) : 0;
    }

    private void take(Path path, int sign) {
        for (int choice : path.choices()) {
            var entered = path.person().rows[choice];
            for (int k = 0; k < entered.length; k++) {
                used[entered[k]] += (long) sign * path.person().coefficients[choice][k];
                prices[entered[k]] = price(entered[k]);
            }
        }
    }
}
