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

    Result find(Criterion leaning) {
        var placed = new Criterion.Placed();
        boolean all = addAll(Prices.none(placed, problem.rows.size()));
        Bound start = null;
        List<Path> seated = null;
        if (!all) {
            start = priced(leaning);
            seated = new Seating(problem, leaning, start, budget).find(SEATINGS);
            if (seated != null && problem.people.size() > Stages.LARGE) {
                return new Result(seated, false, start);
            }
        }
        var generation = new ColumnGeneration(problem, master, budget);
        var led = generation.run(leaning, List.of(), Levels.ANY, start, Long.MIN_VALUE, ROUNDS);
        var plan = led.plan() == null ? seated : led.plan();
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

    private PlanSearch.Found search(List<Path> candidates, double work) {
        return new PlanSearch(problem, optimizer, List.of(), candidates)
                .any(new Criterion.Placed(), 0, work, budget.part(2));
    }
}
