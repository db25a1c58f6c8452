package io.trellis.planner.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Improves a plan stage by stage. Each stage ends with the best value found and the best bound proven; its value is
 * frozen before the next. A plan may be better than a frozen value, never worse.
 */
final class Stages {

    private static final int MOST_PATHS = 60_000;
    private static final int ROUNDS = 2_000;
    /** How far below its bound each stage of a large cohort may stay, from one attempt to the next. */
    private static final int[] MISSING = {2, 6};
    /** Large cohorts look ahead until so many times as much time has passed as is left. */
    private static final int AHEAD = 2;
    /** What a stage may be worth to prices that were found without it, as when nobody was thought to need its level. */
    private static final long[] MISSED = {1, 4};
    /** Where bounds have been looked at ahead, one in so many of the time left is kept for the stages one by one. */
    private static final int LATER = 3;
    /** About seconds of a core for one search for a whole plan. */
    private static final double WORK = 7.5;

    private final Problem problem;
    private final Ladder ladder;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Master master;
    private final List<Frozen> frozen = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private final Map<Criterion, Prices> met = new HashMap<>();
    private List<Path> plan;
    private Levels levels;
    private Duration since = Duration.ZERO;
    private int solves;

    Stages(Problem problem, Ladder ladder, Optimizer optimizer, Budget budget, Master master, List<Path> plan) {
        this(problem, ladder, optimizer, budget, master, plan, List.of(), Levels.ANY);
    }

    /** @param done stages whose values are kept from the beginning; the master has them */
    Stages(
            Problem problem,
            Ladder ladder,
            Optimizer optimizer,
            Budget budget,
            Master master,
            List<Path> plan,
            List<Frozen> done,
            Levels levels) {
        this.problem = problem;
        this.ladder = ladder;
        this.optimizer = optimizer;
        this.budget = budget;
        this.master = master;
        this.plan = plan;
        this.levels = levels;
        frozen.addAll(done);
        master.limit(levels);
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

    /** Whether there is time to look farther ahead; large cohorts keep some of it for plans. */
    boolean hasTimeAhead() {
        return !problem.isLarge() || budget.left().multipliedBy(AHEAD).compareTo(budget.elapsed()) > 0;
    }

    boolean limited() {
        return levels.ruleOut();
    }

    /** A place to go back to. */
    record Mark(int stages, int bounds, Levels levels) {}

    Mark mark() {
        return new Mark(frozen.size(), bounds.size(), levels);
    }

    /** Forgets the stages since; the prices met on the way are remembered. */
    void back(Mark mark) {
        frozen.subList(mark.stages(), frozen.size()).clear();
        bounds.subList(mark.bounds(), bounds.size()).clear();
        times.subList(mark.bounds(), times.size()).clear();
        master.release(mark.stages());
        limit(mark.levels());
    }

    void freeze(Criterion criterion, Bound bound, long allowance) {
        freeze(new Frozen(criterion, problem.value(criterion, plan), allowance), bound);
    }

    /** Takes a bound for the value of a stage; the plan has to {@link #settle} it. */
    void assume(Criterion criterion, Bound bound, long allowance) {
        freeze(new Frozen(criterion, bound.value(), allowance), bound);
    }

    private void freeze(Frozen stage, Bound bound) {
        frozen.add(stage);
        bounds.add(bound);
        met.put(stage.criterion(), bound.prices());
        master.freeze(stage);
        times.add(budget.elapsed().minus(since));
        since = budget.elapsed();
    }

    /** The lowest bound on a criterion that prices give; null when the time was too short for it. */
    @Nullable
    Bound lower(Criterion criterion) {
        var start = known(criterion);
        budget.report(criterion.name(), problem.value(criterion, plan), start.value());
        var result = new ColumnGeneration(problem, master, problem.isLarge() ? budget.part(4) : budget)
                .run(criterion, frozen, levels, start, Long.MIN_VALUE, ROUNDS);
        if (result.plan() != null && keeps(result.plan())) {
            adopt(result.plan());
        }
        return result.low() ? result.bound() : null;
    }

    /** Finds a plan that reaches every stage since the mark as well; whether there is one. */
    boolean settle(Mark mark) {
        if (!keeps(plan) && problem.isLarge()) {
            return false;
        }
        if (!keeps(plan)
                && !improve(master.paths().stream().filter(this::isNear).toList(), this::anyThatKeeps)) {
            return false;
        }
        for (int s = mark.bounds(); s < bounds.size(); s++) {
            var stage = frozen.get(frozen.size() - bounds.size() + s);
            budget.report(
                    stage.criterion().name(),
                    problem.value(stage.criterion(), plan),
                    bounds.get(s).value());
        }
        return true;
    }

    /** Takes over a better plan that comes close to the bounds taken for values, where none can be expected to reach them. */
    void approach() {
        var time = budget.allBut(LATER);
        boolean close = false;
        for (int k = 0; k < MISSING.length && !close && !time.spent(); k++) {
            var found = dive(MISSING[k], time);
            if (found != null) {
                close = ladder.reached(found).worst() <= levels.worst();
                if (ladder.isBetter(found, plan, frozen)) {
                    adopt(found);
                }
            }
        }
        var met = close ? near(plan, frozen, time) : null;
        if (met != null) {
            adopt(met);
        }
    }

    /** A plan with at most so many people too many at each level, or a few more. */
    private @Nullable List<Path> dive(int missing, Budget time) {
        var nearly = frozen.stream()
                .filter(stage -> !stage.criterion().breaksTies())
                .map(stage -> stage.criterion().comesBeforeLevels()
                        ? stage
                        : new Frozen(stage.criterion(), stage.value(), missing))
                .toList();
        return holding(nearly, () -> {
            var dive = new Dive(problem, optimizer, time, nearly, levels, ladder.leaning(), true);
            var found = dive.find(master);
            return found == null || dive.loose().length == 0 ? found : settled(found, dive.loose(), nearly, time);
        });
    }

    /** The plan with the best there is for those who were left to the end, and with fewer beyond the levels. */
    private List<Path> settled(List<Path> found, int[] loose, List<Frozen> nearly, Budget time) {
        var before = Frozen.beforeLevels(frozen);
        var plan = around(before, Levels.ANY, time).settle(found, loose);
        if (!levels.ruleOut() || plan.stream().allMatch(levels::allow)) {
            return plan;
        }
        var within = near(plan, nearly, time);
        within = within == null ? near(plan, before, time) : within;
        return within == null
                ? around(before, ladder.reached(plan), time).improve(ladder.atLeast(levels.worst() + 1), plan, 0)
                : within;
    }

    /**
     * A plan that keeps these stages and the levels, with as few changes as may be to one that does not (proximity search:
     * Fischetti and Monaci, "Proximity search for 0-1 mixed-integer convex programming", Journal of Heuristics 20, 2014, with
     * a dive in place of branching). Programs of small changes have few fractions.
     */
    private @Nullable List<Path> near(List<Path> known, List<Frozen> kept, Budget time) {
        var own = Criterion.Kept.of(known);
        return holding(kept, () -> {
            master.add(known);
            master.startFrom(known);
            return new Dive(problem, optimizer, time.part(4), kept, levels, own, false).find(master);
        });
    }

    /** What comes of a search while the master holds these stages in place of those that are done. */
    private @Nullable List<Path> holding(List<Frozen> stages, Supplier<@Nullable List<Path>> search) {
        master.release(0);
        stages.forEach(master::freeze);
        try {
            return search.get();
        } finally {
            master.release(0);
            frozen.forEach(master::freeze);
        }
    }

    private Neighborhoods around(List<Frozen> kept, Levels limit, Budget time) {
        return new Neighborhoods(problem, ladder.policy(), optimizer, time.part(6), kept, limit);
    }

    private PlanSearch.Found anyThatKeeps(PlanSearch search) {
        return search.any(WORK, budget.part(4));
    }

    /** Whether a path loses no more in any stage than what that stage has to spare. */
    private boolean isNear(Path path) {
        return levels.allow(path)
                && IntStream.range(0, bounds.size()).allMatch(s -> bounds.get(s).loss(path) <= spare(s));
    }

    private long spare(int s) {
        return bounds.get(s).slack(frozen.get(frozen.size() - bounds.size() + s).least());
    }

    /** Improves the plan on a criterion as far as can be; the best bound proven. */
    Bound maximize(Criterion criterion) {
        var bound = known(criterion);
        long value = problem.value(criterion, plan);
        budget.report(criterion.name(), value, bound.value());
        if (bound.value() > value) {
            bound = lowered(criterion, bound);
            if (bound.value() > problem.value(criterion, plan) && !budget.spent()) {
                budget.report(criterion.name(), problem.value(criterion, plan), bound.value());
                search(criterion, bound);
            }
        }
        budget.report(criterion.name(), problem.value(criterion, plan), bound.value());
        return bound;
    }

    /** Lowers a bound to the plan's value, if prices can; takes over a better plan met on the way. */
    private Bound lowered(Criterion criterion, Bound start) {
        long value = problem.value(criterion, plan);
        var time = problem.isLarge() ? budget.part(4) : budget;
        var result = new ColumnGeneration(problem, master, time).run(criterion, frozen, levels, start, value, ROUNDS);
        if (result.plan() != null && keeps(result.plan()) && problem.value(criterion, result.plan()) > value) {
            adopt(result.plan());
        }
        return Objects.requireNonNull(result.bound());
    }

    /** The best of the bounds that cost no optimization: no prices, those of the stage before, those met before. */
    private Bound known(Criterion criterion) {
        var best = Bound.of(problem, Prices.none(criterion, problem.rows.size()), frozen, levels);
        if (!bounds.isEmpty()) {
            best = better(best, criterion, bounds.getLast().prices(), 0);
        }
        var before = met.get(criterion);
        if (before == null) {
            return best;
        }
        return frozen.stream().map(Frozen::criterion).allMatch(before.earlier()::contains)
                ? better(best, criterion, before, 0)
                : better(best, criterion, before, MISSED);
    }

    private Bound better(Bound best, Criterion criterion, Prices prices, long... multipliers) {
        if (best.value() <= problem.value(criterion, plan)) {
            return best;
        }
        var earlier = frozen.stream().map(Frozen::criterion).toList();
        for (long multiplier : multipliers) {
            var bound = Bound.of(problem, prices.aimedAt(criterion, earlier, multiplier), frozen, levels);
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
        if (problem.isLarge()) {
            searchNear(criterion, bound.value());
            return;
        }
        long met = bound.value();
        if (improve(known(bound, met), search -> search.any(criterion, met, WORK, budget.part(4)))
                || improve(
                        within(bound, bound.slack(met)), search -> search.any(criterion, met, WORK, budget.part(4)))) {
            return;
        }
        long better = problem.value(criterion, plan) + 1;
        if (better < met) {
            improve(
                    within(bound, bound.slack(better)),
                    search -> search.best(criterion, better, plan, WORK, budget.part(4)));
        }
    }

    /** Asks for small changes that meet the bound, or less of it where none are found, and then plans groups anew. */
    private void searchNear(Criterion criterion, long bound) {
        long step = Long.MAX_VALUE;
        for (long gap = bound - problem.value(criterion, plan); gap > 0 && step > 0 && !budget.spent(); ) {
            step = Math.min(step, gap);
            List<Frozen> kept = new ArrayList<>(frozen);
            kept.add(new Frozen(criterion, bound - gap + step, 0));
            var found = near(plan, kept, budget);
            if (found == null) {
                step /= 2;
            } else {
                adopt(found);
                gap = bound - problem.value(criterion, plan);
            }
        }
        if (problem.value(criterion, plan) < bound) {
            adopt(around(frozen, levels, budget).improve(criterion, plan, bound));
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

    private List<Path> known(Bound bound, long target) {
        long slack = bound.slack(target);
        return master.paths().stream()
                .filter(levels::allow)
                .filter(path -> bound.loss(path) <= slack)
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
