package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a plan that keeps every rule and is already a good one, or the proof that there is none. */
final class FirstPlan {

    private static final int FEW_PATHS = 3_000;
    private static final int MOST_PATHS = 200_000;
    private static final int ROUNDS = 400;
    private static final int PASSES = 260;
    private static final int LAST_PASSES = 40;
    private static final int SEATINGS = 200;
    private static final double CLOSE = 0.02;

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

    Result find(Criterion leaning) {
        var placed = new Criterion.Placed();
        boolean all = addAll(Prices.none(placed, problem.rows.size()));
        Bound start = null;
        if (!all) {
            start = priced(leaning);
            var seated = problem.people.size() > Stages.LARGE
                    ? new Seating(problem, leaning, start, budget).find(SEATINGS)
                    : null;
            if (seated != null) {
                return new Result(seated, false, start);
            }
        }
        var generation = new ColumnGeneration(problem, master, budget);
        var led = generation.run(leaning, List.of(), Levels.ANY, start, Long.MIN_VALUE, ROUNDS);
        var plan = led.plan();
        if (plan == null && !budget.spent()) {
            plan = search(leaning, master.paths(), CLOSE).plan();
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
        var found = search(placed, complete == null ? master.paths() : complete, 0.0);
        boolean whole = all || bound != null && complete != null;
        return new Result(found.plan(), whole && found.complete() && found.plan() == null, bound);
    }

    /** Prices that nearly balance what people want, and the paths they want on the way there. */
    private Bound priced(Criterion leaning) {
        var free = Bound.of(problem, Prices.none(leaning, problem.rows.size()), List.of(), Levels.ANY);
        var subgradient = new Subgradient(problem, leaning, List.of(), Levels.ANY, budget);
        var near = subgradient.run(free, Long.MIN_VALUE, PASSES, _ -> {});
        return subgradient.run(near, Long.MIN_VALUE, LAST_PASSES, bound -> master.add(bound.paths()));
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

    private Master.Found search(Criterion criterion, List<Path> candidates, double gap) {
        try (var model = new Master(problem, optimizer.model(budget.part(2)), List.of())) {
            model.aim(criterion);
            model.add(candidates);
            return model.search(gap);
        }
    }
}
