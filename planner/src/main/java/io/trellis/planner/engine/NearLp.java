package io.trellis.planner.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The linear program of {@link Trials} at one stage, solved: stages before it are kept, this one and, far less, later
 * ones should be, and people should keep their paths.
 */
final class NearLp {

    /** What this stage counts for against everything that comes later. */
    private static final long FIRST = 10_000;

    /** What it counts for that the person has one of the paths wanted. */
    private static final double PLACED = 1_000_000;

    private static final long SCALE = 1_000_000;
    private static final long MOST = 1_000;

    private static final double LATER = 10;
    private static final double FADING = 0.7;
    private static final double TINY = 1e-6;
    /** How much a path may cost the point to be tried for a whole plan. */
    private static final double[] WIDTHS = {2, 10, 10};

    private static final double GAP = 0.03;

    private final Proven known;
    private final Candidates candidates;
    private final int stage;
    private final PathDraft draft;
    /** The column of the path that the person has in the known plan: with it, the program always has a point. */
    private final int left;
    /** Columns of what this stage and later ones miss. */
    private final int[] missing;

    private final double[] costs;
    private final Model.Relaxed point;

    private NearLp(
            Proven known,
            Candidates candidates,
            int stage,
            PathDraft draft,
            int left,
            int[] missing,
            double[] costs,
            Model.Relaxed point) {
        this.known = known;
        this.candidates = candidates;
        this.stage = stage;
        this.draft = draft;
        this.left = left;
        this.missing = missing;
        this.costs = costs;
        this.point = point;
    }

    /** @return null when there is no point */
    static @Nullable NearLp solve(Proven known, Optimizer optimizer, Candidates candidates, int stage, Budget budget) {
        List<Path> paths = new ArrayList<>(candidates.paths());
        int left = paths.size();
        paths.add(known.plan.get(paths.getFirst().person().index));
        var draft = new PathDraft(known.problem, known.stages.subList(0, stage), paths);
        var missing = IntStream.range(stage, known.stages.size())
                .map(s -> draft.miss(
                        known.stages.get(s).criterion(), known.stages.get(s).least()))
                .toArray();
        var costs = costs(known, candidates.paths(), draft, missing, FIRST);
        costs[left] = -PLACED;
        try (var model = optimizer.model(budget)) {
            draft.draft().into(model);
            model.costs(costs);
            var point = model.relaxAgain();
            return point.end() == Model.End.OPTIMAL
                    ? new NearLp(known, candidates, stage, draft, left, missing, costs, point)
                    : null;
        }
    }

    private static double[] costs(Proven known, List<Path> paths, PathDraft draft, int[] missing, double first) {
        var costs = new double[draft.draft().columns()];
        Set<Path> held = new HashSet<>(known.plan);
        for (int k = 0; k < paths.size(); k++) {
            costs[k] = held.contains(paths.get(k)) ? 1 : 0;
        }
        double weight = LATER;
        for (int k = 0; k < missing.length; k++) {
            costs[missing[k]] = k == 0 ? -first : -Math.max(1, Math.round(weight));
            weight *= k == 0 ? 1 : FADING;
        }
        return costs;
    }

    boolean placed() {
        return point.columns()[left] < TINY;
    }

    /** What this stage misses here, rounded up. */
    long missing() {
        return (long) Math.ceil(point.columns()[missing[0]] - TINY);
    }

    /** The first stage from here on that misses something in this point. */
    int firstMissed() {
        int first = 0;
        while (first < missing.length && point.columns()[missing[first]] < TINY) {
            first++;
        }
        return stage + first;
    }

    /**
     * What this stage must miss in every plan that keeps the stages before, as far as this point's prices tell: in exact
     * integers, no plan of these paths that misses less is worth anything.
     */
    long atLeast(long allowed) {
        if (!candidates.complete()) {
            return 0;
        }
        int people = known.problem.people.size();
        int rows = known.problem.rows.size();
        var duals = point.duals();
        var prices = new long[rows];
        for (int r = 0; r < rows; r++) {
            prices[r] = Math.round(duals[people + r] * SCALE);
        }
        var multipliers = new long[stage + 1];
        for (int s = 0; s <= stage; s++) {
            multipliers[s] = Math.max(0, Math.round(-duals[people + rows + s] * SCALE));
        }
        var kept = known.stages.subList(0, stage + 1);
        var all = new Prices(
                SCALE,
                new Criterion.Placed(),
                prices,
                kept.stream().map(Frozen::criterion).toList(),
                multipliers);
        long total = Bound.shared(known.problem, all, kept);
        var best = new long[people];
        Arrays.fill(best, Criterion.NEVER);
        for (var path : candidates.paths()) {
            best[path.person().index] = Math.max(best[path.person().index], all.worth(path));
        }
        total += Arrays.stream(best).sum();
        long missed = 0;
        while (total < 0 && missed <= Math.min(allowed, MOST)) {
            missed++;
            total += multipliers[stage];
        }
        return missed;
    }

    /** A whole plan: this point, if it has no fractions, else one among the paths that look good here. */
    @Nullable
    List<Path> plan(Optimizer optimizer, Budget budget) {
        if (Arrays.stream(point.columns(), 0, left).allMatch(value -> Math.abs(value - Math.rint(value)) < TINY)) {
            return checked(draft, point.columns());
        }
        for (double width : WIDTHS) {
            var plan = search(near(width), true, optimizer, budget);
            if (plan != null) {
                return plan;
            }
        }
        return search(near(WIDTHS[WIDTHS.length - 1]), false, optimizer, budget);
    }

    /** @param strict whether no stage may miss more than here */
    private @Nullable List<Path> search(List<Path> near, boolean strict, Optimizer optimizer, Budget budget) {
        int kept = strict ? stage : 0;
        var other = new PathDraft(known.problem, known.stages.subList(0, kept), near);
        if (strict) {
            other.keep(
                    known.stages.get(stage).criterion(), known.stages.get(stage).least() - missing());
        }
        var columns = IntStream.range(strict ? stage + 1 : 0, known.stages.size())
                .map(s -> other.miss(
                        known.stages.get(s).criterion(), known.stages.get(s).least()))
                .toArray();
        var worth = costs(known, near, other, columns, LATER);
        for (int s = 0; s <= stage && !strict; s++) {
            worth[columns[s]] = -FIRST;
        }
        try (var model = optimizer.model(budget)) {
            other.draft().into(model);
            model.costs(worth);
            var found = model.whole(GAP).columns();
            return found == null ? null : checked(other, found);
        }
    }

    private @Nullable List<Path> checked(PathDraft program, double[] columns) {
        var plan = program.plan(columns);
        return plan == null || !known.problem.keepsRows(plan) ? null : plan;
    }

    private List<Path> near(double width) {
        List<Path> near = new ArrayList<>();
        Set<Path> held = new HashSet<>(known.plan);
        for (int k = 0; k < candidates.paths().size(); k++) {
            var path = candidates.paths().get(k);
            if (point.columns()[k] > TINY || held.contains(path) || reduced(path, costs[k]) > -width) {
                near.add(path);
            }
        }
        return near;
    }

    /** What a path would cost the point, at its prices. */
    private double reduced(Path path, double cost) {
        var person = path.person();
        var duals = point.duals();
        int people = known.problem.people.size();
        double sum = cost - duals[person.index];
        for (int choice : path.choices()) {
            for (int k = 0; k < person.rows[choice].length; k++) {
                sum -= duals[people + person.rows[choice][k]] * person.coefficients[choice][k];
            }
        }
        for (int s = 0; s < known.stages.size(); s++) {
            sum -= duals[people + known.problem.rows.size() + s]
                    * known.stages.get(s).criterion().of(path);
        }
        return sum;
    }
}
