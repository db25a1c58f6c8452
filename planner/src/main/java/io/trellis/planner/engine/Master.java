package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.Placed;
import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The linear program over the paths known so far: one row per person, one per coupling row, one per frozen stage
 * (Dantzig-Wolfe decomposition; Barnhart et al., "Branch-and-Price", Operations Research 46, 1998). Its first columns
 * leave a person out, leave a minimum short, leave a priority seat empty.
 */
final class Master implements AutoCloseable {

    private final Problem problem;
    private final Model model;
    private final int[] minima;
    private final List<Path> paths = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    /** Criteria with a row, in the order of their rows. */
    private final List<Criterion> counted = new ArrayList<>();
    /** Rows that hold a stage now, as positions among the counted. */
    private final List<Integer> stages = new ArrayList<>();

    private final int people;
    private final int first;
    private Criterion objective = new Placed();
    private Levels levels = Levels.ANY;

    Master(Problem problem, Model model, List<Frozen> frozen) {
        this.problem = problem;
        this.model = model;
        this.people = problem.people.size();
        this.minima = minima(problem);
        this.first = people + minima.length + problem.priorities.size();
        addRows();
        addSlack();
        frozen.forEach(this::freeze);
    }

    /** Adds the paths that are not there yet. */
    int add(Collection<Path> more) {
        var fresh = more.stream().filter(known::add).toList();
        if (!fresh.isEmpty()) {
            addColumns(fresh);
            paths.addAll(fresh);
        }
        return fresh.size();
    }

    List<Path> paths() {
        return paths;
    }

    void aim(Criterion criterion) {
        objective = criterion;
        costs();
        bounds();
    }

    void limit(Levels others) {
        levels = others;
        bounds();
    }

    /** Keeps a stage from now on. */
    void freeze(Frozen stage) {
        int position = counted.indexOf(stage.criterion());
        if (position < 0) {
            position = counted.size();
            count(stage.criterion());
        }
        model.row(row(position), stage.least(), Highs.INFINITY);
        stages.add(position);
    }

    /** Keeps the first stages only. */
    void release(int left) {
        while (stages.size() > left) {
            model.row(row(stages.removeLast()), -Highs.INFINITY, Highs.INFINITY);
        }
    }

    private int row(int position) {
        return people + problem.rows.size() + position;
    }

    private void count(Criterion criterion) {
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int column = 0; column < first + paths.size(); column++) {
            double value = value(criterion, column);
            if (value != 0) {
                columns.add(column);
                values.add(value);
            }
        }
        model.addRow(
                -Highs.INFINITY,
                Highs.INFINITY,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
        counted.add(criterion);
    }

    Model.Relaxed relax() {
        return model.relax();
    }

    /** The plan a point describes; null if it has fractions or leaves somebody out. */
    @Nullable
    List<Path> plan(double[] point) {
        var plan = new Path[people];
        for (int k = 0; k < paths.size(); k++) {
            if (point[first + k] > 0.999) {
                plan[paths.get(k).person().index] = paths.get(k);
            }
        }
        var placed = Arrays.asList(plan);
        return placed.contains(null) || !problem.keepsRows(placed) ? null : placed;
    }

    /** Duals as integers over a denominator, with the signs that a proof allows. */
    Prices prices(double[] duals, long den) {
        var rows = new long[problem.rows.size()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = Math.round(duals[people + r] * den);
        }
        if (objective.leftOut() != Criterion.NEVER) {
            for (int row : minima) {
                rows[row] = Math.max(rows[row], objective.leftOut() * den);
            }
        }
        var multipliers = new long[stages.size()];
        for (int s = 0; s < multipliers.length; s++) {
            multipliers[s] = Math.max(0, Math.round(-duals[row(stages.get(s))] * den));
        }
        return new Prices(
                den, objective, rows, stages.stream().map(counted::get).toList(), multipliers);
    }

    @Override
    public void close() {
        model.close();
    }

    private void addRows() {
        int count = people + problem.rows.size();
        var lower = new double[count];
        var upper = new double[count];
        Arrays.fill(lower, 0, people, 1);
        Arrays.fill(upper, 0, people, 1);
        for (int r = 0; r < problem.rows.size(); r++) {
            lower[people + r] = problem.rows.get(r).lo();
            upper[people + r] = problem.rows.get(r).hi();
        }
        model.addRows(lower, upper);
    }

    private void addSlack() {
        var starts = new int[first];
        var rows = new int[first];
        var values = new double[first];
        Arrays.fill(values, 1);
        for (int k = 0; k < first; k++) {
            starts[k] = k;
            rows[k] = k < people
                    ? k
                    : people
                            + (k < people + minima.length
                                    ? minima[k - people]
                                    : problem.priorities
                                            .get(k - people - minima.length)
                                            .row());
        }
        model.addColumns(new Columns(new double[first], new double[first], upper(), starts, rows, values));
    }

    private void addColumns(List<Path> fresh) {
        int count = fresh.size();
        var costs = new double[count];
        var upper = new double[count];
        var starts = new int[count];
        List<int[]> rows = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        int entries = 0;
        for (int k = 0; k < count; k++) {
            var path = fresh.get(k);
            costs[k] = objective.of(path);
            upper[k] = levels.allow(path) ? Highs.INFINITY : 0;
            starts[k] = entries;
            var column = new Column(path, people, problem.rows.size(), counted);
            rows.add(column.rows());
            values.add(column.values());
            entries += column.rows().length;
        }
        model.addColumns(new Columns(
                costs,
                new double[count],
                upper,
                starts,
                rows.stream().flatMapToInt(Arrays::stream).toArray(),
                values.stream().flatMapToDouble(Arrays::stream).toArray()));
    }

    private void costs() {
        var costs = new double[first + paths.size()];
        for (int column = 0; column < costs.length; column++) {
            costs[column] = value(objective, column);
        }
        model.costs(costs);
    }

    private void bounds() {
        var upper = Arrays.copyOf(upper(), first + paths.size());
        for (int k = 0; k < paths.size(); k++) {
            upper[first + k] = levels.allow(paths.get(k)) ? Highs.INFINITY : 0;
        }
        model.bounds(new double[upper.length], upper);
    }

    /** Upper bounds of the slack columns: only while looking for a first plan may people and minima be left out. */
    private double[] upper() {
        var upper = new double[first];
        if (objective.leftOut() != Criterion.NEVER) {
            Arrays.fill(upper, 0, people + minima.length, Highs.INFINITY);
        }
        for (int k = 0; k < problem.priorities.size(); k++) {
            upper[people + minima.length + k] = problem.priorities.get(k).seats();
        }
        return upper;
    }

    private double value(Criterion criterion, int column) {
        if (column >= first) {
            return criterion.of(paths.get(column - first));
        }
        if (column < people + minima.length) {
            return criterion.leftOut() == Criterion.NEVER ? 0 : criterion.leftOut();
        }
        return criterion instanceof PrioritySeats ? -1 : 0;
    }

    private static int[] minima(Problem problem) {
        var minima = new ArrayList<Integer>();
        for (int r = 0; r < problem.rows.size(); r++) {
            if (problem.least(r) > 0) {
                minima.add(r);
            }
        }
        return minima.stream().mapToInt(Integer::intValue).toArray();
    }
}
