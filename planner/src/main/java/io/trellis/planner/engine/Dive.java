package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole plan of many people out of a linear program: whoever has one path in its optimum is held to it, so is who
 * has most of one, and the program is solved again for the others, who may get new paths, until all have one (diving
 * with column generation: Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa, "Primal Heuristics for Branch and Price",
 * INFORMS Journal on Computing 31, 2019). The last ones may find no path that keeps the stages: these are loosened then,
 * and whoever is left gets the best there still is. What it reaches is no proof.
 */
final class Dive {

    private static final int ROUNDS = 100;
    /** No program may take more than one in so many of the time left. */
    private static final int PARTS = 2;

    private static final double WHOLE = 0.999;
    /** One in so many is held at each step, besides those who have one path; fewer where that left somebody out. */
    private static final int SOME = 3;

    private static final int FEWER = 6;
    private static final int FEWEST = 48;
    /** So few people are held in smaller steps. */
    private static final int FEW = 250;
    /** How often people are let go again when the last ones find no path, and how many at a time. */
    private static final int RELEASES = 8;

    private static final int RELEASED = 80;
    /** Where nothing may be loosened, the last ones are searched for together with so many people at most. */
    private static final int MOST_RELEASED = 320;
    /** About seconds of a core for one search. */
    private static final double WORK = 0.5;

    private final Problem problem;
    private final Optimizer optimizer;
    private final Budget budget;
    private final Criterion leaning;
    private final boolean loosens;
    private final Random random = new Random(7);
    private final Set<Path> known = new LinkedHashSet<>();
    private List<Frozen> frozen;
    private Levels levels;
    private @Nullable List<Path> plan;
    /** Those who were left when the stages were loosened. */
    private int[] loose = {};
    /** What people are held to by the last step that left nobody out, and by the step to come. */
    private List<@Nullable Path> held;

    private List<@Nullable Path> next = List.of();
    /** How much people have of their surest path, by the last step that left nobody out. */
    private Master.Share[] shares = {};

    private int some = SOME;
    private int released;

    /**
     * @param frozen stages that the plan has to keep as far as it can, and those before the levels
     * @param leaning what the plan is to be good at
     * @param loosens whether the last ones may be given what breaks the stages, where nothing else is left; if not, any plan that
     *     keeps them will do, however good
     */
    Dive(
            Problem problem,
            Optimizer optimizer,
            Budget budget,
            List<Frozen> frozen,
            Levels levels,
            Criterion leaning,
            boolean loosens) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.budget = budget;
        this.frozen = frozen;
        this.levels = levels;
        this.leaning = leaning;
        this.loosens = loosens;
        this.held = Collections.nCopies(problem.people.size(), null);
    }

    /**
     * A plan that keeps every row; null when none is found.
     *
     * @param master of the same problem and stages, with the paths known so far
     */
    @Nullable
    List<Path> find(Master master) {
        var point = optimum(problem, frozen, master);
        if (point == null || master.leavesOut(point)) {
            return null;
        }
        known.addAll(master.paths());
        plan = master.plan(point);
        shares = master.shares(point);
        next = hold(shares, held);
        boolean on = true;
        while (plan == null && on && !budget.spent()) {
            on = step();
        }
        return plan != null && problem.keepsRows(plan) ? plan : null;
    }

    /** The people for whom the stages were loosened, by index; nobody when the plan keeps them. */
    int[] loose() {
        return loose;
    }

    /** Solves the program of those who are free next; whether there is another step to try. */
    private boolean step() {
        int[] free = free(next);
        var part = new Part(problem, next, free);
        var left = frozen.stream().map(part::left).toList();
        try (var rest = new Master(part.problem(), optimizer.model(budget), left)) {
            rest.limit(levels);
            rest.add(known.stream().map(part::inside).filter(Objects::nonNull).toList());
            var point = optimum(part.problem(), left, rest);
            rest.paths().stream().map(part::outside).forEach(known::add);
            if (point == null || rest.leavesOut(point)) {
                return turnBack();
            }
            var found = rest.plan(point);
            plan = found == null ? null : part.with(found);
            shares = outside(part, free, rest.shares(point));
            held = next;
            some = Math.max(free.length > FEW ? SOME : FEWER, some / 2);
            next = hold(shares, held);
            return !next.equals(held);
        }
    }

    /** Holds fewer people than the step that left somebody out, loosens the stages, or lets some people go again. */
    private boolean turnBack() {
        if (some < FEWEST) {
            some *= 2;
            next = hold(shares, held);
            return true;
        }
        if (!loosens) {
            search();
            return false;
        }
        if (loosen()) {
            next = held;
            return true;
        }
        held = release(held, RELEASED);
        next = held;
        return released++ < RELEASES;
    }

    /** Looks for paths for the last people and for more and more of those who hold what these could have. */
    private void search() {
        boolean complete = true;
        for (int more = RELEASED; plan == null && complete && more <= MOST_RELEASED && !budget.spent(); more *= 2) {
            var less = release(held, more);
            var part = new Part(problem, less, free(less));
            var paths = known.stream()
                    .filter(levels::allow)
                    .map(part::inside)
                    .filter(Objects::nonNull)
                    .toList();
            var left = frozen.stream().map(part::left).toList();
            var found = new PlanSearch(part.problem(), optimizer, left, paths).any(WORK, budget.part(PARTS));
            complete = found.complete();
            plan = found.plan() == null ? null : part.with(found.plan());
        }
    }

    /** Keeps the stages before the levels only; whether that is any less. */
    private boolean loosen() {
        var before = Frozen.beforeLevels(frozen);
        if (before.size() == frozen.size() && !levels.ruleOut()) {
            return false;
        }
        frozen = before;
        levels = Levels.ANY;
        loose = free(held);
        return true;
    }

    /** Lets so many of those go again who hold what those without a path could have. */
    private List<@Nullable Path> release(List<@Nullable Path> held, int count) {
        var wanted = known.stream()
                .filter(path -> held.get(path.person().index) == null)
                .flatMap(path -> Arrays.stream(path.choices()).mapToObj(choice -> path.person().slots[choice]))
                .collect(Collectors.toSet());
        var rivals = held.stream()
                .filter(Objects::nonNull)
                .filter(path ->
                        Arrays.stream(path.choices()).anyMatch(choice -> wanted.contains(path.person().slots[choice])))
                .map(path -> path.person().index)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(rivals, random);
        var next = new ArrayList<>(held);
        rivals.stream().limit(count).forEach(person -> next.set(person, null));
        return next;
    }

    /** A point of a program, its optimum if there is time; null without one. */
    private double @Nullable [] optimum(Problem part, List<Frozen> left, Master master) {
        var time = budget.part(PARTS);
        var generation = new ColumnGeneration(part, master, time);
        var led = loosens
                ? generation.run(leaning, left, levels, null, Long.MIN_VALUE, ROUNDS)
                : generation.runToPlan(leaning, left, levels, ROUNDS);
        return led.point();
    }

    /** The paths of those who are sure of them, and the surest ones of some others; as far as they go together. */
    private List<@Nullable Path> hold(Master.Share[] shares, List<@Nullable Path> held) {
        var next = new ArrayList<>(held);
        var used = problem.use(held.stream().filter(Objects::nonNull).toList());
        var surest = IntStream.range(0, shares.length)
                .filter(person -> shares[person].path() != null)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> -shares[person].part()))
                .toList();
        int count = 0;
        for (int person : surest) {
            var path = Objects.requireNonNull(shares[person].path());
            boolean sure = shares[person].part() > WHOLE || count < Math.max(1, surest.size() / some);
            if (sure && problem.hasRoom(path, used)) {
                problem.use(path, used);
                next.set(person, path);
                count++;
            }
        }
        return next;
    }

    private static int[] free(List<@Nullable Path> held) {
        return IntStream.range(0, held.size())
                .filter(person -> held.get(person) == null)
                .toArray();
    }

    private Master.Share[] outside(Part part, int[] free, Master.Share[] shares) {
        var all = new Master.Share[problem.people.size()];
        IntStream.range(0, all.length).forEach(person -> all[person] = Master.Share.NONE);
        for (int k = 0; k < free.length; k++) {
            var path = shares[k].path();
            all[free[k]] = path == null ? Master.Share.NONE : new Master.Share(part.outside(path), shares[k].part());
        }
        return all;
    }
}
