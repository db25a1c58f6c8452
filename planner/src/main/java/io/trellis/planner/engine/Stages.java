package io.trellis.planner.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan stage by stage. Each stage ends with the best value found and the best bound proven; its value is
 * frozen before the next. A plan may be better than a frozen value, never worse.
 */
final class Stages {

    private static final int MOST_PATHS = 60_000;
    private static final int ROUNDS = 2_000;

    private final Problem problem;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Master master;
    private final List<Frozen> frozen = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private List<Path> plan;
    private Levels levels = Levels.ANY;
    private Duration since = Duration.ZERO;
    private int solves;

    Stages(Problem problem, Optimizer optimizer, Budget budget, Master master, List<Path> plan) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.budget = budget;
        this.master = master;
        this.plan = plan;
        master.add(plan);
    }

    List<Path> plan() {
        return plan;
    }

    List<Frozen> frozen() {
        return frozen;
    }

    List<Bound> bounds() {
        return bounds;
    }

    List<Duration> times() {
        return times;
    }

    Levels levels() {
        return levels;
    }

    int solves() {
        return solves;
    }

    /** Rules out paths worse than the plan's worst; every plan worth having keeps that. */
    void limit(Levels others) {
        levels = others;
        master.limit(others);
    }

    /** Maximizes a criterion and freezes what was reached. */
    void run(Criterion criterion, long allowance) {
        freeze(criterion, maximize(criterion), allowance);
    }

    void freeze(Criterion criterion, Bound bound, long allowance) {
        var stage = new Frozen(criterion, problem.value(criterion, plan), allowance);
        frozen.add(stage);
        bounds.add(bound);
        master.freeze(stage);
        times.add(budget.elapsed().minus(since));
        since = budget.elapsed();
    }

    /** Improves the plan on a criterion as far as can be; the best bound proven. */
    Bound maximize(Criterion criterion) {
        var bound = known(criterion);
        long value = problem.value(criterion, plan);
        budget.report(criterion.name(), value, bound.value());
        if (bound.value() > value) {
            var result =
                    new ColumnGeneration(problem, master, budget).run(criterion, frozen, levels, bound, value, ROUNDS);
            bound = Objects.requireNonNull(result.bound());
            if (result.plan() != null && problem.value(criterion, result.plan()) > value) {
                adopt(result.plan());
            }
            for (long target = bound.value(); target > problem.value(criterion, plan) && !budget.spent(); target--) {
                budget.report(criterion.name(), problem.value(criterion, plan), bound.value());
                var better = search(criterion, bound, target);
                if (better != null) {
                    adopt(better);
                }
            }
        }
        budget.report(criterion.name(), problem.value(criterion, plan), bound.value());
        return bound;
    }

    /** The better of the bounds that cost no optimization: no prices, and those of the stage before. */
    private Bound known(Criterion criterion) {
        var free = Bound.of(problem, Prices.none(criterion, problem.rows.size()), frozen, levels);
        if (bounds.isEmpty() || free.value() <= problem.value(criterion, plan)) {
            return free;
        }
        var last = bounds.getLast().prices();
        var again = new Prices(last.den(), criterion, last.rows(), last.earlier(), last.multipliers());
        var bound = Bound.of(problem, again, frozen, levels);
        return bound.value() < free.value() ? bound : free;
    }

    /**
     * Looks for a plan that reaches the target among the paths that such a plan may have: by the bound, the paths of a
     * plan with value v lose no more than {@code total − den·v} against everybody's best.
     */
    private @Nullable List<Path> search(Criterion criterion, Bound bound, long target) {
        long slack = bound.total() - bound.prices().den() * target;
        var known = master.paths().stream()
                .filter(levels::allow)
                .filter(path -> bound.prices().worth(path) >= bound.best()[path.person().index] - slack)
                .toList();
        var found = search(criterion, known, target, budget.part(8));
        var all = found.plan() == null ? within(bound, slack) : known;
        return all.size() == known.size()
                ? found.plan()
                : search(criterion, all, target, budget.part(4)).plan();
    }

    private Master.Found search(Criterion criterion, List<Path> candidates, long target, Budget limit) {
        solves++;
        try (var model = new Master(problem, optimizer.model(limit), frozen)) {
            model.limit(levels);
            model.aim(criterion);
            model.add(candidates);
            model.freeze(new Frozen(criterion, target, 0));
            return model.search(Model.ANY);
        }
    }

    /** All paths that lose no more than the slack, known or not; as many as a model can bear if there are more. */
    private List<Path> within(Bound bound, long slack) {
        List<Path> paths = new ArrayList<>();
        for (var person : problem.people) {
            var search = new PathSearch(person, bound.prices(), levels, problem.axisCount);
            paths.addAll(search.within(bound.best()[person.index] - slack, MOST_PATHS / problem.people.size()));
        }
        return paths;
    }

    /** Whether a plan keeps the coupling rows and the stages that are done. */
    boolean keeps(List<Path> other) {
        return problem.keepsRows(other)
                && other.stream().allMatch(levels::allow)
                && frozen.stream().allMatch(stage -> problem.value(stage.criterion(), other) >= stage.least());
    }

    void adopt(List<Path> better) {
        plan = better;
        master.add(better);
    }
}
