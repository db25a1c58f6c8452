package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers the bound of one stage: the master gives prices, the prices give everybody's best path, and these give a
 * bound that holds for all paths and the columns the master lacked, until nothing improves.
 */
final class ColumnGeneration {

    /** Divisible by every number to 16: the duals of these models are nearly always fractions over it. */
    static final long DEN = 720_720;

    private static final double NEGLIGIBLE = 1e-6;

    private final Problem problem;
    private final Master master;
    private final Budget budget;

    ColumnGeneration(Problem problem, Master master, Budget budget) {
        this.problem = problem;
        this.master = master;
        this.budget = budget;
    }

    /**
     * @param bound the best bound met
     * @param plan a plan met on the way, when a relaxation had no fractions
     * @param point the last point that kept every row, by the master's columns; there may be more of these by now
     * @param low whether it was not for want of time or rounds that the bound is no lower
     */
    record Result(@Nullable Bound bound, @Nullable List<Path> plan, double @Nullable [] point, boolean low) {}

    /**
     * Runs until a relaxation has no fractions, or nothing improves, or for so many rounds. The plan need not be the best by this
     * criterion.
     */
    Result runToPlan(Criterion criterion, List<Frozen> frozen, Levels levels, int rounds) {
        return run(criterion, frozen, levels, null, Long.MIN_VALUE, rounds, true);
    }

    /**
     * Runs until the bound is down to {@code enough}, or nothing improves, or for so many rounds.
     *
     * @param start a bound known already
     */
    Result run(
            Criterion criterion, List<Frozen> frozen, Levels levels, @Nullable Bound start, long enough, int rounds) {
        return run(criterion, frozen, levels, start, enough, rounds, false);
    }

    private Result run(
            Criterion criterion,
            List<Frozen> frozen,
            Levels levels,
            @Nullable Bound start,
            long enough,
            int rounds,
            boolean planIsEnough) {
        master.limit(budget.left());
        master.aim(criterion);
        var best = start;
        List<Path> plan = null;
        double[] point = null;
        for (int round = 0; round < rounds && !budget.spent(); round++) {
            var solution = master.relax();
            boolean optimal = solution.end() == Model.End.OPTIMAL;
            point = optimal || solution.end() == Model.End.FEASIBLE ? solution.columns() : point;
            if (!optimal) {
                return new Result(best, plan, point, false);
            }
            var whole = master.plan(solution.columns());
            plan = whole != null ? whole : plan;
            if (planIsEnough && plan != null) {
                return new Result(best, plan, point, false);
            }
            var bound = Bound.of(problem, master.prices(solution.duals(), DEN), frozen, levels);
            if (best == null || bound.isBelow(best)) {
                best = bound;
            }
            if (best.value() <= enough
                    || best.value() <= Math.floor(solution.value() + NEGLIGIBLE)
                    || master.add(improving(bound, solution.duals())) == 0) {
                return new Result(best, plan, point, true);
            }
        }
        return new Result(best, plan, point, false);
    }

    private List<Path> improving(Bound bound, double[] duals) {
        List<Path> improving = new ArrayList<>();
        for (var person : problem.people) {
            var path = bound.paths().get(person.index);
            double margin = bound.best()[person.index]
                    - duals[person.index] * bound.prices().den();
            if (path != null && margin > bound.prices().den() * NEGLIGIBLE) {
                improving.add(path);
            }
        }
        return improving;
    }
}
