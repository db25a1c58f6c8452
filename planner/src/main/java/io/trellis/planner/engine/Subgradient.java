package io.trellis.planner.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lowers the bound of a stage without a linear program: prices move against what they fail to balance, along a deflected
 * subgradient, by steps towards a level below the best bound (Held, Wolfe and Crowder, "Validation of Subgradient
 * Optimization", 1974; Brännlund, Kiwiel and Lindberg, "A Descent Proximal Level Bundle Method", 1995, for the level).
 * Every point it visits is a bound; how near the last one is to the best possible is not known.
 */
final class Subgradient {

    private static final long DEN = 5_040;
    private static final double MEMORY = 0.6;
    private static final double OVERSHOOT = 1.5;
    private static final int PATIENCE = 4;

    private final Problem problem;
    private final Criterion criterion;
    private final List<Frozen> frozen;
    private final Levels levels;
    private final Budget budget;
    private final int rows;

    Subgradient(Problem problem, Criterion criterion, List<Frozen> frozen, Levels levels, Budget budget) {
        this.problem = problem;
        this.criterion = criterion;
        this.frozen = frozen;
        this.levels = levels;
        this.budget = budget;
        this.rows = problem.rows.size();
    }

    /**
     * The best bound met.
     *
     * @param enough the search ends when the bound is down to this
     * @param visitor is shown every bound on the way, with everybody's best paths
     */
    Bound run(Bound start, long enough, int rounds, Consumer<Bound> visitor) {
        var best = at(numbers(start.prices()));
        var center = numbers(start.prices());
        var point = center.clone();
        var direction = new double[point.length];
        double level = Math.max(1, problem.people.size() * 0.05);
        int failures = 0;
        for (int round = 0; round < rounds && best.value() > enough && !budget.spent(); round++) {
            var here = round == 0 ? best : at(point);
            visitor.accept(here);
            double gain = value(best) - value(here);
            if (gain > 0) {
                level = gain > level * 0.3 ? level * 1.5 : level;
                best = here;
                center = point.clone();
            }
            failures = gain > 0 ? 0 : failures + 1;
            if (failures == PATIENCE) {
                failures = 0;
                level *= MEMORY;
                point = center.clone();
                Arrays.fill(direction, 0);
            } else {
                move(here, point, direction, value(here) - value(best) + level, level);
            }
        }
        return best;
    }

    private void move(Bound here, double[] point, double[] direction, double distance, double level) {
        var imbalance = imbalance(here, point);
        double length = 0;
        for (int k = 0; k < point.length; k++) {
            direction[k] = (1 - MEMORY) * imbalance[k] + MEMORY * direction[k];
            length += direction[k] * direction[k];
        }
        double step = Math.min(distance, OVERSHOOT * level) / Math.max(1e-9, length);
        for (int k = 0; k < point.length; k++) {
            double next = point[k] + step * direction[k];
            point[k] = point[k] > 0 && next < 0 || point[k] < 0 && next > 0 ? 0 : next;
            point[k] = k < rows && problem.pullsBothWays(k) ? point[k] : Math.max(0, point[k]);
        }
        for (var priority : problem.priorities) {
            point[priority.row()] = 0;
        }
    }

    /** What people take of a row beyond what it has; below zero, what they leave of what it must have. */
    private double[] imbalance(Bound here, double[] point) {
        var imbalance = new double[point.length];
        var used = problem.use(here.paths());
        for (int r = 0; r < rows; r++) {
            var row = problem.rows.get(r);
            double over = used[r] - row.hi();
            double under = (double) used[r] - problem.least(r);
            imbalance[r] = point[r] > 0 || over > 0 ? over : point[r] < 0 || under < 0 ? under : 0;
        }
        for (int s = 0; s < frozen.size(); s++) {
            long reached = problem.value(frozen.get(s).criterion(), here.paths());
            double missing = frozen.get(s).least() - reached;
            imbalance[rows + s] = point[rows + s] > 0 || missing > 0 ? missing : 0;
        }
        return imbalance;
    }

    private Bound at(double[] point) {
        var prices = new long[rows];
        for (int r = 0; r < rows; r++) {
            prices[r] = Math.round(point[r] * DEN);
        }
        var multipliers = new long[frozen.size()];
        for (int s = 0; s < multipliers.length; s++) {
            multipliers[s] = Math.round(point[rows + s] * DEN);
        }
        var earlier = frozen.stream().map(Frozen::criterion).toList();
        return Bound.of(problem, new Prices(DEN, criterion, prices, earlier, multipliers), frozen, levels);
    }

    private double[] numbers(Prices prices) {
        var numbers = new double[rows + frozen.size()];
        for (int r = 0; r < rows; r++) {
            numbers[r] = (double) prices.rows()[r] / prices.den();
        }
        for (int s = 0; s < prices.multipliers().length; s++) {
            numbers[rows + s] = (double) prices.multipliers()[s] / prices.den();
        }
        return numbers;
    }

    private static double value(Bound bound) {
        return (double) bound.total() / bound.prices().den();
    }
}
