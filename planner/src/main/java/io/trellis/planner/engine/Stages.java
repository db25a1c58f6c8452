package io.trellis.planner.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan stage by stage. Each stage ends with the best value found and the best bound proven; its value is
 * frozen before the next. A plan may be better than a frozen value, never worse.
 */
final class Stages {

    private static final int MOST_PATHS = 60_000;
    private static final int ROUNDS = 2_000;
    private static final int PASSES = 120;
    private static final int SCALES = 14;
    /** About seconds of a core for one search for a whole plan. */
    private static final double WORK = 7.5;

    /** More people than a linear program over their paths can be solved for again and again. */
    static final int LARGE = 400;

    private final Problem problem;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Master master;
    private final List<Frozen> frozen = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private List<Path> plan;
    private Levels levels;
    private @Nullable Bound hint;
    private Duration since = Duration.ZERO;
    private int solves;

    Stages(Problem problem, Optimizer optimizer, Budget budget, Master master, List<Path> plan) {
        this(problem, optimizer, budget, master, plan, List.of(), Levels.ANY);
    }

    /** @param done stages whose values are kept from the beginning; the master has them */
    Stages(
            Problem problem,
            Optimizer optimizer,
            Budget budget,
            Master master,
            List<Path> plan,
            List<Frozen> done,
            Levels levels) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.budget = budget;
        this.master = master;
        this.plan = plan;
        this.levels = levels;
        frozen.addAll(done);
        master.limit(levels);
        master.add(plan);
    }

    /** Prices that balanced what people want when the first plan was made; worth a try where nothing better is known. */
    void hint(Bound prices) {
        hint = prices;
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
        if (bound.value() > value && problem.people.size() > LARGE) {
            bound = new Subgradient(problem, criterion, frozen, levels, budget.part(4))
                    .run(hinted(criterion, bound), value, PASSES, _ -> {});
            adopt(new Neighborhoods(problem, optimizer, budget.part(6), frozen, levels)
                    .improve(criterion, plan, bound.value()));
        } else if (bound.value() > value) {
            var result =
                    new ColumnGeneration(problem, master, budget).run(criterion, frozen, levels, bound, value, ROUNDS);
            bound = Objects.requireNonNull(result.bound());
            if (result.plan() != null && problem.value(criterion, result.plan()) > value) {
                adopt(result.plan());
            }
            if (bound.value() > problem.value(criterion, plan) && !budget.spent()) {
                budget.report(criterion.name(), problem.value(criterion, plan), bound.value());
                search(criterion, bound);
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

    /** The best of the bounds that the prices of the first plan give at some scale. */
    private Bound hinted(Criterion criterion, Bound start) {
        var best = start;
        for (int scale = 0; scale < SCALES && hint != null; scale++) {
            var prices = new Prices(
                    hint.prices().den() << scale, criterion, hint.prices().rows(), List.of(), new long[0]);
            var bound = Bound.of(problem, prices, frozen, levels);
            best = bound.isBelow(best) ? bound : best;
        }
        return best;
    }

    /**
     * Looks for better plans among the paths that such a plan may have: by the bound, the paths of a plan with value v
     * lose no more than {@code total − den·v} against everybody's best. First for a plan that meets the bound, which is
     * where most searches end, among the paths known and among all; then for the best there is.
     */
    private void search(Criterion criterion, Bound bound) {
        long met = bound.value();
        if (improve(known(bound, met), search -> search.any(criterion, met, WORK, budget.part(4)))
                || improve(
                        within(bound, slack(bound, met)), search -> search.any(criterion, met, WORK, budget.part(4)))) {
            return;
        }
        long better = problem.value(criterion, plan) + 1;
        if (better < met) {
            improve(
                    within(bound, slack(bound, better)),
                    search -> search.best(criterion, better, plan, WORK, budget.part(4)));
        }
    }

    private boolean improve(List<Path> candidates, Function<PlanSearch, PlanSearch.Found> how) {
        if (budget.spent()) {
            return false;
        }
        solves++;
        var found = how.apply(new PlanSearch(problem, optimizer, frozen, candidates))
                .plan();
        if (found != null) {
            adopt(found);
        }
        return found != null;
    }

    private static long slack(Bound bound, long target) {
        return bound.total() - bound.prices().den() * target;
    }

    private List<Path> known(Bound bound, long target) {
        long slack = slack(bound, target);
        return master.paths().stream()
                .filter(levels::allow)
                .filter(path -> bound.prices().worth(path) >= bound.best()[path.person().index] - slack)
                .toList();
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
