package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a plan that keeps every rule and is already a good one, or the proof that there is none. */
final class FirstPlan {

    private static final int FEW_PATHS = 3_000;
    private static final int MOST_PATHS = 200_000;
    private static final int ROUNDS = 400;
    private static final int SEATINGS = 400;
    /** About seconds of a core for one search. */
    private static final double WORK = 7.5;

    private static final double LONG = 60;

    private final Problem problem;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Master master;

    FirstPlan(Problem problem, Optimizer optimizer, Budget budget, Master master) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.budget = budget;
        this.master = master;
    }

    /**
     * @param plan null when none was found
     * @param impossible whether it is certain that there is none
     * @param bound prices that show it, when prices do
     */
    record Result(
            @Nullable List<Path> plan,
            boolean impossible,
            @Nullable Bound bound) {}

    /**
     * @param seating what people are seated by, in small numbers
     * @param leaning what the plan is to be good at
     */
    Result find(Criterion seating, Criterion leaning) {
        var placed = new Criterion.Placed();
        boolean all = addAll(Prices.none(placed, problem.rows.size()));
        var seated = all ? null : new Seating(problem, seating, budget).find(SEATINGS);
        if (seated != null) {
            master.add(seated);
        }
        var time = problem.isLarge() ? budget.part(2) : budget;
        var generation = new ColumnGeneration(problem, master, time);
        var led = generation.run(leaning, List.of(), Levels.ANY, null, Long.MIN_VALUE, ROUNDS);
        var plan = led.plan() == null ? seated : led.plan();
        if (problem.isLarge() && !budget.spent()) {
            plan = better(dive(leaning), plan, leaning);
        }
        if (plan == null && !budget.spent()) {
            plan = search(master.paths(), WORK).plan();
        }
        if (plan != null || budget.spent()) {
            return new Result(plan, false, null);
        }
        var bound =
                generation.run(placed, List.of(), Levels.ANY, null, -1, ROUNDS).bound();
        if (bound != null && bound.value() < 0) {
            return new Result(null, true, bound);
        }
        var complete = all || bound == null ? master.paths() : tight(bound);
        var found = search(complete == null ? master.paths() : complete, LONG);
        boolean whole = all || bound != null && complete != null;
        return new Result(found.plan(), whole && found.complete() && found.plan() == null, bound);
    }

    private @Nullable List<Path> dive(Criterion leaning) {
        return new Dive(problem, optimizer, budget.part(2), List.of(), Levels.ANY, leaning, true).find(master);
    }

    private @Nullable List<Path> better(@Nullable List<Path> one, @Nullable List<Path> other, Criterion leaning) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return problem.value(leaning, one) > problem.value(leaning, other) ? one : other;
    }

    private boolean addAll(Prices free) {
        List<Path> all = new ArrayList<>();
        for (var person : problem.people) {
            var search = new PathSearch(person, free, Levels.ANY, problem.axisCount);
            var paths = search.within(Long.MIN_VALUE, FEW_PATHS - all.size());
            all.addAll(paths);
            if (all.size() > FEW_PATHS) {
                return false;
            }
        }
        master.add(all);
        return true;
    }

    /** All paths that a plan without any shortage may have; null when they are too many. */
    private @Nullable List<Path> tight(Bound bound) {
        List<Path> paths = new ArrayList<>();
        for (var person : problem.people) {
            paths.addAll(new PathSearch(person, bound.prices(), Levels.ANY, problem.axisCount)
                    .within(bound.best()[person.index] - bound.total(), MOST_PATHS - paths.size()));
            if (paths.size() > MOST_PATHS) {
                return null;
            }
        }
        return paths;
    }

    private PlanSearch.Found search(List<Path> candidates, double work) {
        return new PlanSearch(problem, optimizer, List.of(), candidates)
                .any(new Criterion.Placed(), 0, work, budget.part(2));
    }
}
