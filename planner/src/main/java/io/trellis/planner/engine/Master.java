package io.trellis.planner.engine;

import io.trellis.planner.engine.Criterion.Placed;
import io.trellis.planner.engine.Criterion.PrioritySeats;
import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The linear program over the paths known so far: one row per person, one per coupling row, one per frozen stage
 * (Dantzig-Wolfe decomposition; Barnhart et al., "Branch-and-Price", Operations Research 46, 1998). Its first columns
 * leave a person out, leave a minimum short, leave a priority seat empty. Rows that are rarely in anybody's way, as those
 * of people to be kept apart, come in when a point breaks them; until then they have no price.
 */
final class Master implements AutoCloseable {

    private static final int ABSENT = -1;
    private static final double TOLERANCE = 1e-6;

    private final Problem problem;
    private final Model model;
    private final int[] minima;
    /** The place of each coupling row among the rows of the model. */
    private final int[] places;

    private final List<Path> paths = new ArrayList<>();
    /** The place of each path. */
    private final Map<Path, Integer> known = new HashMap<>();
    /** Criteria with a row, and its place. */
    private final Map<Criterion, Integer> counted = new LinkedHashMap<>();
    /** Stages that are held now. */
    private final List<Criterion> stages = new ArrayList<>();

    private final int people;
    private final int first;
    private int rows;
    private boolean started;
    private Criterion objective = new Placed();
    private Levels levels = Levels.ANY;

    Master(Problem problem, Model model, List<Frozen> frozen) {
        this.problem = problem;
        this.model = model;
        this.people = problem.people.size();
        this.minima = minima(problem);
        this.places = new int[problem.rows.size()];
        this.first = people + minima.length + problem.priorities.size();
        addRows();
        addSlack();
        frozen.forEach(this::freeze);
    }

    /** Adds the paths that are not there yet. */
    int add(Collection<Path> more) {
        var fresh = more.stream()
                .filter(path -> known.putIfAbsent(path, known.size()) == null)
                .toList();
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
        model.row(counted.computeIfAbsent(stage.criterion(), this::count), stage.least(), Highs.INFINITY);
        stages.add(stage.criterion());
    }

    /** Keeps the first stages only. */
    void release(int left) {
        while (stages.size() > left) {
            model.row(Objects.requireNonNull(counted.get(stages.removeLast())), -Highs.INFINITY, Highs.INFINITY);
        }
    }

    private int count(Criterion criterion) {
        var entries = new Entries();
        for (int column = 0; column < first + paths.size(); column++) {
            entries.add(column, value(criterion, column));
        }
        return addRow(-Highs.INFINITY, Highs.INFINITY, entries);
    }

    private int addRow(double lower, double upper, Entries entries) {
        model.addRow(
                lower,
                upper,
                entries.columns.stream().mapToInt(Integer::intValue).toArray(),
                entries.values.stream().mapToDouble(Double::doubleValue).toArray());
        return rows++;
    }

    private static final class Entries {
        private final List<Integer> columns = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        void add(int column, double value) {
            if (value != 0) {
                columns.add(column);
                values.add(value);
            }
        }
    }

    /**
     * Starts the next relaxation from a plan whose paths are known. Where the objective is what is kept of it, nothing but broken
     * rows has to be mended, which the dual simplex does in few steps.
     */
    void startFrom(List<Path> plan) {
        var columns = new BitSet();
        plan.forEach(path -> columns.set(first + Objects.requireNonNull(known.get(path))));
        var basic = new BitSet();
        basic.set(people, rows);
        model.startFrom(columns, basic);
        started = true;
    }

    void limit(Duration time) {
        model.limit(time);
    }

    /** Solves the program, with those rows besides that its optimum would break. */
    Model.Relaxed relax() {
        var relaxed = started ? model.relaxAgain() : model.relax();
        started = false;
        while (relaxed.end() == Model.End.OPTIMAL && addBroken(relaxed.columns())) {
            relaxed = model.relaxAgain();
        }
        return relaxed;
    }

    private boolean addBroken(double[] point) {
        var used = new double[places.length];
        for (int k = 0; k < paths.size(); k++) {
            double share = point[first + k];
            if (share > 0) {
                eachAbsent(paths.get(k), (row, coefficient) -> used[row] += share * coefficient);
            }
        }
        var broken = new TreeMap<Integer, Entries>();
        for (int r = 0; r < used.length; r++) {
            if (places[r] == ABSENT && breaks(r, used[r])) {
                broken.put(r, new Entries());
            }
        }
        if (broken.isEmpty()) {
            return false;
        }
        for (int k = 0; k < paths.size(); k++) {
            int column = first + k;
            Map<Integer, Integer> entered = new TreeMap<>();
            eachAbsent(paths.get(k), (row, coefficient) -> entered.merge(row, coefficient, Integer::sum));
            entered.forEach((row, coefficient) -> {
                var entries = broken.get(row);
                if (entries != null) {
                    entries.add(column, coefficient);
                }
            });
        }
        broken.forEach((row, entries) -> places[row] =
                addRow(problem.rows.get(row).lo(), problem.rows.get(row).hi(), entries));
        return true;
    }

    private boolean breaks(int row, double used) {
        return used > problem.rows.get(row).hi() + TOLERANCE || used < problem.least(row) - TOLERANCE;
    }

    private void eachAbsent(Path path, BiConsumer<Integer, Integer> use) {
        var person = path.person();
        for (int choice : path.choices()) {
            for (int k = 0; k < person.rows[choice].length; k++) {
                if (places[person.rows[choice][k]] == ABSENT) {
                    use.accept(person.rows[choice][k], person.coefficients[choice][k]);
                }
            }
        }
    }

    /** The plan a point describes; null if it has fractions or leaves somebody out. */
    @Nullable
    List<Path> plan(double[] point) {
        var plan = new Path[people];
        for (int k = 0; k < point.length - first; k++) {
            if (point[first + k] > 0.999) {
                plan[paths.get(k).person().index] = paths.get(k);
            }
        }
        var placed = Arrays.asList(plan);
        return placed.contains(null) || !problem.keepsRows(placed) ? null : placed;
    }

    /** Whether a point leaves somebody out or a minimum short. */
    boolean leavesOut(double[] point) {
        return Arrays.stream(point, 0, people + minima.length).anyMatch(share -> share > TOLERANCE);
    }

    /** A path and how much of it a point has. */
    record Share(@Nullable Path path, double part) {

        static final Share NONE = new Share(null, 0);
    }

    /** The path that a point has most of, per person. */
    Share[] shares(double[] point) {
        var most = new Share[people];
        Arrays.fill(most, Share.NONE);
        for (int k = 0; k < point.length - first; k++) {
            int person = paths.get(k).person().index;
            if (point[first + k] > most[person].part()) {
                most[person] = new Share(paths.get(k), point[first + k]);
            }
        }
        return most;
    }

    /** Duals as integers over a denominator, with the signs that a proof allows. */
    Prices prices(double[] duals, long den) {
        var rows = new long[problem.rows.size()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = places[r] == ABSENT ? 0 : Math.round(duals[places[r]] * den);
        }
        if (objective.leftOut() != Criterion.NEVER) {
            for (int row : minima) {
                rows[row] = Math.max(rows[row], objective.leftOut() * den);
            }
        }
        var multipliers = new long[stages.size()];
        for (int s = 0; s < multipliers.length; s++) {
            int place = Objects.requireNonNull(counted.get(stages.get(s)));
            multipliers[s] = Math.max(0, Math.round(-duals[place] * den));
        }
        return new Prices(den, objective, rows, List.copyOf(stages), multipliers);
    }

    @Override
    public void close() {
        model.close();
    }

    private void addRows() {
        rows = people;
        for (int r = 0; r < places.length; r++) {
            places[r] = problem.concernsTwo(r) ? ABSENT : rows++;
        }
        var lower = new double[rows];
        var upper = new double[rows];
        Arrays.fill(lower, 0, people, 1);
        Arrays.fill(upper, 0, people, 1);
        for (int r = 0; r < places.length; r++) {
            if (places[r] != ABSENT) {
                lower[places[r]] = problem.rows.get(r).lo();
                upper[places[r]] = problem.rows.get(r).hi();
            }
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
            rows[k] = k < people ? k : places[shortOf(k - people)];
        }
        model.addColumns(new Columns(new double[first], new double[first], upper(), starts, rows, values));
    }

    /** The coupling row that a column leaves short: a minimum or priority seats. */
    private int shortOf(int position) {
        return position < minima.length
                ? minima[position]
                : problem.priorities.get(position - minima.length).row();
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
            var column = new Column(path, places, counted);
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
