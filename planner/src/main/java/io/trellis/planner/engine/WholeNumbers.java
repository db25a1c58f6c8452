package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows over columns of whole numbers from 0 up, which are asked again and again with other upper bounds and costs. The
 * relaxation stays warm between questions; each search for whole numbers begins anew, without the columns that are
 * fixed. Everything written is whole, so that a point can be checked exactly.
 */
public final class WholeNumbers implements AutoCloseable {

    public static final long NO_LIMIT = 1L << 50;

    private static final double SMALL = 1e-6;

    private final Optimizer optimizer = Optimizer.available();
    private final Budget budget;
    private final List<TreeMap<Integer, Long>> columns = new ArrayList<>();
    private final List<Long> lower = new ArrayList<>();
    private final List<Long> upper = new ArrayList<>();
    private @Nullable Model relaxation;

    public WholeNumbers(Duration time) {
        this.budget = new Budget(time, io.trellis.planner.Progress.SILENT);
    }

    /** How a question ended; without a point and undecided, nothing is known. */
    public enum End {
        FOUND,
        NONE,
        UNDECIDED
    }

    /**
     * The cheapest point when fractions are allowed.
     *
     * @param cost of the point
     * @param whole the point, when it has no fractions
     * @param weights per column, what the dual values of the rows add up to over it; not zero where the column matters
     */
    public record Relaxed(End end, double cost, long @Nullable [] whole, double[] weights) {}

    /** @param point a value per column; only when found */
    public record Searched(End end, long @Nullable [] point) {}

    /** The position of a new column. */
    public int column() {
        columns.add(new TreeMap<>());
        return columns.size() - 1;
    }

    /** The position of a new row. */
    public int row(long atLeast, long atMost) {
        lower.add(atLeast);
        upper.add(atMost);
        return lower.size() - 1;
    }

    public void add(int row, int column, long value) {
        if (value != 0) {
            columns.get(column).merge(row, value, Long::sum);
        }
    }

    public int columns() {
        return columns.size();
    }

    public boolean timeIsUp() {
        return budget.spent();
    }

    /** The least cost over all points, whole or not. */
    public Relaxed relax(long[] costs, long[] limits) {
        if (relaxation == null) {
            relaxation = model(budget, limits, new BitSet());
        }
        relaxation.costs(Arrays.stream(costs).mapToDouble(cost -> -cost).toArray());
        relaxation.bounds(new double[limits.length], limits(limits));
        var relaxed = relaxation.relax();
        if (relaxed.end() != Model.End.OPTIMAL) {
            return new Relaxed(
                    relaxed.end() == Model.End.INFEASIBLE ? End.NONE : End.UNDECIDED, 0, null, new double[0]);
        }
        return new Relaxed(
                End.FOUND, -relaxed.value(), whole(relaxed.columns(), limits, new BitSet()), weights(relaxed.duals()));
    }

    /**
     * Any point of whole numbers that keeps the rows in which none of the loose columns is.
     *
     * @param loose columns that can satisfy every row they are in
     */
    public Searched any(BitSet loose, long[] limits) {
        if (budget.spent()) {
            return new Searched(End.UNDECIDED, null);
        }
        var dropped = new BitSet();
        loose.stream().forEach(column -> columns.get(column).keySet().forEach(dropped::set));
        var closed = limits.clone();
        loose.stream().forEach(column -> closed[column] = 0);
        try (var model = model(budget.part(3), closed, dropped)) {
            var relaxed = model.relax();
            if (relaxed.end() == Model.End.INFEASIBLE) {
                return new Searched(End.NONE, null);
            }
            var point = relaxed.end() == Model.End.OPTIMAL ? whole(relaxed.columns(), closed, dropped) : null;
            return point == null ? searched(model, Model.ANY, closed, dropped) : new Searched(End.FOUND, point);
        }
    }

    /** The cheapest point of whole numbers. */
    public Searched cheapest(long[] costs, long[] limits) {
        if (budget.spent()) {
            return new Searched(End.UNDECIDED, null);
        }
        try (var model = model(budget.part(3), limits, new BitSet())) {
            model.costs(Arrays.stream(costs).mapToDouble(cost -> -cost).toArray());
            return searched(model, 0, limits, new BitSet());
        }
    }

    @Override
    public void close() {
        if (relaxation != null) {
            relaxation.close();
        }
    }

    private Searched searched(Model model, double gap, long[] limits, BitSet dropped) {
        var found = model.whole(gap);
        var point = found.columns() == null ? null : whole(found.columns(), limits, dropped);
        if (point != null && (gap == Model.ANY || found.complete())) {
            return new Searched(End.FOUND, point);
        }
        return new Searched(found.complete() && found.columns() == null ? End.NONE : End.UNDECIDED, null);
    }

    private Model model(Budget limit, long[] limits, BitSet dropped) {
        var numbers = new int[lower.size()];
        int kept = 0;
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = dropped.get(row) ? -1 : kept++;
        }
        var model = optimizer.model(limit);
        model.addRows(sides(lower, numbers, kept), sides(upper, numbers, kept));
        var starts = new int[columns.size()];
        int entries = columns.stream().mapToInt(TreeMap::size).sum();
        var rows = new int[entries];
        var values = new double[entries];
        int next = 0;
        for (int column = 0; column < starts.length; column++) {
            starts[column] = next;
            for (var entry : columns.get(column).entrySet()) {
                if (numbers[entry.getKey()] >= 0) {
                    rows[next] = numbers[entry.getKey()];
                    values[next++] = entry.getValue();
                }
            }
        }
        var nothing = new double[columns.size()];
        model.addColumns(new Columns(
                nothing, nothing, limits(limits), starts, Arrays.copyOf(rows, next), Arrays.copyOf(values, next)));
        return model;
    }

    private static double[] sides(List<Long> sides, int[] numbers, int kept) {
        var values = new double[kept];
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] >= 0) {
                values[numbers[row]] = side(sides.get(row));
            }
        }
        return values;
    }

    private static double side(long value) {
        return Math.abs(value) >= NO_LIMIT ? Math.signum(value) * Highs.INFINITY : value;
    }

    private static double[] limits(long[] limits) {
        return Arrays.stream(limits).mapToDouble(WholeNumbers::side).toArray();
    }

    /** The point as whole numbers if it is one and keeps every other row and limit, worked out exactly. */
    private long @Nullable [] whole(double[] point, long[] limits, BitSet dropped) {
        var whole = new long[point.length];
        var sums = new long[lower.size()];
        for (int column = 0; column < point.length; column++) {
            whole[column] = Math.round(point[column]);
            if (Math.abs(point[column] - whole[column]) > SMALL
                    || whole[column] < 0
                    || whole[column] > limits[column]) {
                return null;
            }
            if (whole[column] != 0) {
                long times = whole[column];
                columns.get(column).forEach((row, value) -> sums[row] += times * value);
            }
        }
        for (int row = 0; row < sums.length; row++) {
            if (!dropped.get(row) && (sums[row] < lower.get(row) || sums[row] > upper.get(row))) {
                return null;
            }
        }
        return whole;
    }

    private double[] weights(double[] duals) {
        var weights = new double[columns.size()];
        for (int column = 0; column < weights.length; column++) {
            double sum = 0;
            for (var entry : columns.get(column).entrySet()) {
                sum += duals[entry.getKey()] * entry.getValue();
            }
            weights[column] = sum;
        }
        return weights;
    }
}
