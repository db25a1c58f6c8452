package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.highs.Highs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program over candidate paths, written down: one path for everybody, the coupling rows, the stages that are done. The
 * column of a path is its position; after the paths come the empty priority seats.
 */
final class PathDraft {

    private static final int MOST_MISSING = 1_000_000;

    private final Problem problem;
    private final List<Path> paths;
    private final Draft draft = new Draft();
    /** Of paths and empty priority seats. */
    private final int columns;

    PathDraft(Problem problem, List<Frozen> frozen, List<Path> paths) {
        this.problem = problem;
        this.paths = paths;
        paths.forEach(_ -> draft.column(1));
        problem.people.forEach(_ -> draft.row(1, 1));
        problem.rows.forEach(row -> draft.row(row.lo(), row.hi()));
        int first = problem.people.size();
        for (int k = 0; k < paths.size(); k++) {
            var person = paths.get(k).person();
            draft.enter(k, person.index, 1);
            for (int choice : paths.get(k).choices()) {
                for (int r = 0; r < person.rows[choice].length; r++) {
                    draft.enter(k, first + person.rows[choice][r], person.coefficients[choice][r]);
                }
            }
        }
        for (var priority : problem.priorities) {
            draft.enter(draft.column(priority.seats()), first + priority.row(), 1);
        }
        columns = draft.columns();
        frozen.forEach(stage -> keep(stage.criterion(), stage.least()));
    }

    /** The rows and columns so far; more may be added. */
    Draft draft() {
        return draft;
    }

    /** Adds a row for what a criterion must at least reach. */
    void keep(Criterion criterion, long least) {
        reach(criterion, least);
    }

    /** Adds a row for what a criterion should reach; the number of the column that counts what is missing. */
    int miss(Criterion criterion, long least) {
        int missing = draft.column(MOST_MISSING);
        draft.enter(missing, reach(criterion, least), 1);
        return missing;
    }

    private int reach(Criterion criterion, long least) {
        int row = draft.row(least, Highs.INFINITY);
        for (int column = 0; column < columns; column++) {
            long value = value(criterion, column);
            if (value != 0) {
                draft.enter(column, row, value);
            }
        }
        return row;
    }

    /** What paths and empty priority seats add to a criterion, per column. */
    double[] worth(Criterion criterion) {
        var worth = new double[draft.columns()];
        for (int column = 0; column < columns; column++) {
            worth[column] = value(criterion, column);
        }
        return worth;
    }

    /** The plan of a point of whole numbers; null when somebody has no path. */
    @Nullable
    List<Path> plan(double[] point) {
        var plan = new Path[problem.people.size()];
        for (int k = 0; k < paths.size(); k++) {
            if (point[k] > 0.5) {
                plan[paths.get(k).person().index] = paths.get(k);
            }
        }
        var held = Arrays.asList(plan);
        return held.contains(null) ? null : held;
    }

    private long value(Criterion criterion, int column) {
        if (column < paths.size()) {
            return criterion.of(paths.get(column));
        }
        return criterion instanceof PrioritySeats ? -1 : 0;
    }
}
