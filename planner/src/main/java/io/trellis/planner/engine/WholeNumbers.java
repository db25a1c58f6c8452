package io.trellis.planner.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows over columns of whole numbers from 0 up, which are asked again and again with other upper bounds and costs. Every
 * question is a model of its own, of the columns and rows that matter to it. Everything written is whole, so that a
 * point can be checked exactly.
 */
public final class WholeNumbers {

    public static final long NO_LIMIT = 1L << 50;

    private static final int NO_GROUP = -1;
    private static final double SMALL = 1e-6;
    private static final int WIDEST = 4;
    /** A search takes a third of the time that is left; one that may well be in vain, a sixth. */
    private static final int SHARE = 3;

    private static final int SMALL_SHARE = 6;
    private static final BitSet NOTHING = new BitSet();

    private final Optimizer optimizer = Optimizer.available();
    private final Budget budget;
    private final List<TreeMap<Integer, Long>> columns = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private final List<Long> lower = new ArrayList<>();
    private final List<Long> upper = new ArrayList<>();
    private final BitSet lazy = new BitSet();
    private @Nullable WholeMatrix frozen;

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
     * @param weights per column, what the dual values of the rows add up to over it; not zero where the column matters
     */
    public record Relaxed(End end, double cost, double[] weights) {}

    /** @param point a value per column; only when found */
    public record Searched(End end, long @Nullable [] point) {

        static final Searched NONE = new Searched(End.NONE, null);
        static final Searched UNDECIDED = new Searched(End.UNDECIDED, null);
    }

    /** The position of a new column that is no part of any group. */
    public int column() {
        return column(NO_GROUP);
    }

    /** The position of a new column; those of one group are chosen together, such as the slots of one person. */
    public int column(int group) {
        columns.add(new TreeMap<>());
        groups.add(group);
        return columns.size() - 1;
    }

    /** The position of a new row. */
    public int row(long atLeast, long atMost) {
        lower.add(atLeast);
        upper.add(atMost);
        return lower.size() - 1;
    }

    /** The position of a new row that few points break: it costs nothing until one does. */
    public int lazyRow(long atLeast, long atMost) {
        lazy.set(lower.size());
        return row(atLeast, atMost);
    }

    public void add(int row, int column, long value) {
        if (value != 0) {
            columns.get(column).merge(row, value, Long::sum);
        }
    }

    public int columns() {
        return columns.size();
    }

    /** The least cost over all points, whole or not. */
    public Relaxed relax(long[] costs, long[] limits) {
        try (var excerpt = new Excerpt(matrix(), optimizer.model(budget), Selection.all(matrix()), limits, NOTHING)) {
            excerpt.costs(costs);
            var relaxed = excerpt.relax();
            return relaxed.end() == Model.End.OPTIMAL
                    ? new Relaxed(End.FOUND, -relaxed.value(), weights(relaxed.duals()))
                    : new Relaxed(relaxed.end() == Model.End.INFEASIBLE ? End.NONE : End.UNDECIDED, 0, new double[0]);
        }
    }

    /**
     * Any point of whole numbers that keeps the rows in which none of the loose columns is.
     *
     * @param loose columns that can satisfy every row they are in
     * @param leaning costs that lead to points with few fractions; what they add up to does not matter
     */
    public Searched any(BitSet loose, long[] limits, long[] leaning) {
        return any(loose, limits, leaning, SHARE);
    }

    private Searched any(BitSet loose, long[] limits, long[] leaning, int share) {
        if (budget.spent()) {
            return Searched.UNDECIDED;
        }
        var dropped = new BitSet();
        var closed = limits.clone();
        loose.stream().forEach(column -> {
            matrix().ofColumn(column, (row, _) -> dropped.set(row));
            closed[column] = 0;
        });
        try (var excerpt = excerpt(leaning, closed, dropped, share)) {
            excerpt.costs(leaning);
            var relaxed = excerpt.relax();
            if (relaxed.end() == Model.End.INFEASIBLE) {
                return Searched.NONE;
            }
            if (relaxed.end() == Model.End.OPTIMAL) {
                var point = whole(relaxed.columns(), closed, dropped);
                for (int width = 1; width <= WIDEST && point == null; width *= 4) {
                    point = beside(relaxed.columns(), width, closed, dropped);
                }
                if (point != null) {
                    return new Searched(End.FOUND, point);
                }
            }
            return searched(excerpt, Model.ANY, closed, dropped);
        }
    }

    /** A point that is the same as a relaxed one but for the groups with fractions, and some others to give way. */
    private long @Nullable [] beside(double[] relaxed, int width, long[] limits, BitSet dropped) {
        var free = new BitSet();
        for (int column = 0; column < relaxed.length; column++) {
            if (groups.get(column) != NO_GROUP && Math.abs(relaxed[column] - Math.round(relaxed[column])) > SMALL) {
                free.set(groups.get(column));
            }
        }
        int count = Collections.max(groups) + 1;
        int wanted = Math.min(count, free.cardinality() * width);
        for (int group = 0; group < count && free.cardinality() < wanted; group++) {
            free.set(group);
        }
        var close = limits.clone();
        for (int column = 0; column < close.length; column++) {
            if (groups.get(column) != NO_GROUP && !free.get(groups.get(column))) {
                close[column] = Math.min(close[column], Math.round(relaxed[column]));
            }
        }
        try (var excerpt = excerpt(new long[close.length], close, dropped)) {
            return searched(excerpt, Model.ANY, close, dropped).point();
        }
    }

    /**
     * A point of whole numbers with the least first cost, and among these one with the least second cost.
     *
     * @param atLeast what every point is known to cost
     * @param total a column that is at least the first cost
     * @param leaning as in {@link #any}
     */
    public Searched cheapest(long[] first, long atLeast, long[] second, int total, long[] limits, long[] leaning) {
        if (budget.spent()) {
            return Searched.UNDECIDED;
        }
        var tight = limits.clone();
        try (var excerpt = excerpt(second, limits, NOTHING)) {
            excerpt.costs(first);
            var least = excerpt.relax();
            if (least.end() != Model.End.OPTIMAL) {
                return least.end() == Model.End.INFEASIBLE ? Searched.NONE : Searched.UNDECIDED;
            }
            long promised = roundedUp(-least.value());
            tight[total] = Math.min(limits[total], Math.max(atLeast, promised));
            excerpt.limits(tight);
            excerpt.costs(second);
            var mildest = excerpt.relaxFurther();
            if (mildest.end() == Model.End.OPTIMAL && promised >= atLeast) {
                var near = near(second, tight, leaning, mildest);
                if (near != null) {
                    return new Searched(End.FOUND, near);
                }
            }
            var some = any(NOTHING, tight, both(leaning, second), SMALL_SHARE);
            if (some.end() == End.FOUND) {
                var best = searched(excerpt, 0, tight, NOTHING);
                return best.end() == End.FOUND ? best : some;
            }
        }
        return searched(first, second, total, limits);
    }

    /** A point as cheap as a relaxed one or by less than one dearer, that costs nothing where the other does not. */
    private long @Nullable [] near(long[] costs, long[] limits, long[] leaning, Model.Relaxed relaxed) {
        var whole = whole(relaxed.columns(), limits, NOTHING);
        if (whole != null) {
            return whole;
        }
        var close = limits.clone();
        for (int column = 0; column < close.length; column++) {
            if (costs[column] > 0) {
                close[column] = Math.min(close[column], roundedUp(relaxed.columns()[column]));
            }
        }
        var point = any(NOTHING, close, leaning).point();
        return point != null && cost(costs, point) <= roundedUp(-relaxed.value()) ? point : null;
    }

    /** The two costs one after the other, where the relaxation promises more than whole numbers can keep. */
    private Searched searched(long[] first, long[] second, int total, long[] limits) {
        var least = cheapest(first, limits);
        var point = least.point();
        if (point == null) {
            return least;
        }
        var tight = limits.clone();
        tight[total] = cost(first, point);
        var found = cheapest(second, tight);
        return found.end() == End.FOUND ? found : least;
    }

    private Searched cheapest(long[] costs, long[] limits) {
        try (var excerpt = excerpt(costs, limits, NOTHING)) {
            excerpt.costs(costs);
            return searched(excerpt, 0, limits, NOTHING);
        }
    }

    /** The rows that a point breaks, but for those that need not be kept. */
    public BitSet broken(long[] point, BitSet dropped) {
        var known = matrix();
        var sums = known.sums(point);
        var broken = new BitSet();
        for (int row = 0; row < sums.length; row++) {
            if ((sums[row] < known.lower[row] || sums[row] > known.upper[row]) && !dropped.get(row)) {
                broken.set(row);
            }
        }
        return broken;
    }

    public int rows() {
        return lower.size();
    }

    /** The rows that a column is in. */
    public BitSet rowsOf(int column) {
        var entered = new BitSet();
        columns.get(column).keySet().forEach(entered::set);
        return entered;
    }

    /** The columns of a row. */
    public BitSet columnsOf(int row) {
        var entered = new BitSet();
        matrix().ofRow(row, (column, _) -> entered.set(column));
        return entered;
    }

    /** Costs before all, and leaning beside them. */
    private static long[] both(long[] leaning, long[] costs) {
        long weight = Arrays.stream(leaning).max().orElse(0) + 1;
        var both = new long[leaning.length];
        Arrays.setAll(both, column -> leaning[column] + weight * costs[column]);
        return both;
    }

    private static long cost(long[] costs, long[] point) {
        long cost = 0;
        for (int column = 0; column < costs.length; column++) {
            cost += costs[column] * point[column];
        }
        return cost;
    }

    private static long roundedUp(double value) {
        return (long) Math.ceil(value - SMALL);
    }

    private WholeMatrix matrix() {
        if (frozen == null) {
            frozen = new WholeMatrix(
                    columns,
                    lower.stream().mapToLong(Long::longValue).toArray(),
                    upper.stream().mapToLong(Long::longValue).toArray(),
                    lazy);
        }
        return frozen;
    }

    private Excerpt excerpt(long[] costs, long[] limits, BitSet dropped) {
        return excerpt(costs, limits, dropped, SHARE);
    }

    private Excerpt excerpt(long[] costs, long[] limits, BitSet dropped, int share) {
        var selection = Selection.of(matrix(), costs, limits, dropped);
        return new Excerpt(matrix(), optimizer.model(budget.part(share)), selection, limits, dropped);
    }

    private Searched searched(Excerpt excerpt, double gap, long[] limits, BitSet dropped) {
        var found = excerpt.whole(gap);
        var point = found.columns() == null ? null : whole(found.columns(), limits, dropped);
        if (point != null && (gap == Model.ANY || found.complete())) {
            return new Searched(End.FOUND, point);
        }
        return found.complete() && found.columns() == null ? Searched.NONE : Searched.UNDECIDED;
    }

    /** The point as whole numbers if it is one and keeps every other row and limit, worked out exactly. */
    private long @Nullable [] whole(double[] point, long[] limits, BitSet dropped) {
        var whole = new long[point.length];
        for (int column = 0; column < point.length; column++) {
            whole[column] = Math.round(point[column]);
            if (Math.abs(point[column] - whole[column]) > SMALL
                    || whole[column] < 0
                    || whole[column] > limits[column]) {
                return null;
            }
        }
        if (!broken(whole, dropped).isEmpty()) {
            return null;
        }
        return whole;
    }

    private double[] weights(double[] duals) {
        var weights = new double[columns.size()];
        for (int column = 0; column < weights.length; column++) {
            int at = column;
            matrix().ofColumn(column, (row, value) -> weights[at] += duals[row] * value);
        }
        return weights;
    }
}
