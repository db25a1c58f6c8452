package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.highs.Highs;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts whole plans together out of candidate paths: a path for everybody that keeps the rows and the stages before. */
final class PlanSearch {

    private final Problem problem;
    private final Optimizer optimizer;
    private final List<Frozen> frozen;
    private final List<Path> candidates;
    private final Draft draft = new Draft();
    private final int[] shortages;

    PlanSearch(Problem problem, Optimizer optimizer, List<Frozen> frozen, List<Path> candidates) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.frozen = frozen;
        this.candidates = candidates;
        candidates.forEach(_ -> draft.column(1));
        this.shortages = problem.priorities.stream()
                .mapToInt(priority -> draft.column(priority.seats()))
                .toArray();
        people();
        couplings();
        frozen.forEach(stage -> keep(stage.criterion(), stage.least()));
    }

    /**
     * @param plan null when none was found
     * @param complete whether the search ended by itself
     */
    record Found(@Nullable List<Path> plan, boolean complete) {}

    /**
     * Any plan with at least this value.
     *
     * @param work about seconds of a core
     */
    Found any(Criterion criterion, long target, double work, Budget budget) {
        keep(criterion, target);
        return found(optimizer.search(draft, null, new double[0], work, budget));
    }

    /** The best plan among those with at least this value, as far as the search gets. */
    Found best(Criterion criterion, long target, List<Path> near, double work, Budget budget) {
        keep(criterion, target);
        var worth = new double[draft.columns()];
        Arrays.setAll(worth, column -> value(criterion, column));
        Set<Path> held = new HashSet<>(near);
        var start = new double[draft.columns()];
        for (int k = 0; k < candidates.size(); k++) {
            start[k] = held.contains(candidates.get(k)) ? 1 : 0;
        }
        return found(optimizer.search(draft, worth, start, work, budget));
    }

    private void people() {
        problem.people.forEach(_ -> draft.row(1, 1));
        for (int k = 0; k < candidates.size(); k++) {
            draft.enter(k, candidates.get(k).person().index, 1);
        }
    }

    private void couplings() {
        int first = problem.people.size();
        problem.rows.forEach(row -> draft.row(row.lo(), row.hi()));
        for (int k = 0; k < candidates.size(); k++) {
            var person = candidates.get(k).person();
            for (int choice : candidates.get(k).choices()) {
                for (int r = 0; r < person.rows[choice].length; r++) {
                    draft.enter(k, first + person.rows[choice][r], person.coefficients[choice][r]);
                }
            }
        }
        for (int p = 0; p < shortages.length; p++) {
            draft.enter(shortages[p], first + problem.priorities.get(p).row(), 1);
        }
    }

    private void keep(Criterion criterion, long least) {
        int row = draft.row(least, Highs.INFINITY);
        for (int column = 0; column < draft.columns(); column++) {
            long value = value(criterion, column);
            if (value != 0) {
                draft.enter(column, row, value);
            }
        }
    }

    private long value(Criterion criterion, int column) {
        if (column < candidates.size()) {
            return criterion.of(candidates.get(column));
        }
        return criterion instanceof PrioritySeats ? -1 : 0;
    }

    private Found found(Model.Whole whole) {
        var point = whole.columns();
        if (point == null) {
            return new Found(null, whole.complete());
        }
        var plan = new Path[problem.people.size()];
        for (int k = 0; k < candidates.size(); k++) {
            if (point[k] > 0.5) {
                plan[candidates.get(k).person().index] = candidates.get(k);
            }
        }
        var paths = Arrays.asList(plan);
        boolean holds = !paths.contains(null)
                && problem.keepsRows(paths)
                && frozen.stream().allMatch(stage -> problem.value(stage.criterion(), paths) >= stage.least());
        return new Found(holds ? paths : null, whole.complete() && holds);
    }
}
