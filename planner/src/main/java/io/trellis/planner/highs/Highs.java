package io.trellis.planner.highs;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * One HiGHS instance with one model that grows by rows and columns. Confined to the thread that opened it; everything
 * native is given back by {@link #close()}. Runs quietly on one thread, so that the same model gives the same answer.
 */
public final class Highs implements AutoCloseable {

    public static final double INFINITY = Double.POSITIVE_INFINITY;
    public static final String VERSION = HighsLibrary.VERSION;
    private static final int WARNING = 1;
    private static final int MAXIMIZE = -1;

    private final HighsLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment instance;
    private int columns;
    private int rows;

    private Highs(HighsLibrary library) {
        this.library = library;
        this.instance = (MemorySegment) library.call(Function.CREATE);
    }

    /**
     * Opens an instance with an empty model to be maximized.
     *
     * @throws HighsUnavailable if the library cannot be used here
     */
    public static Highs open() {
        var highs = new Highs(HighsLibrary.get());
        if ((int) highs.library.call(Function.SIZE_OF_INT, highs.instance) != Integer.BYTES) {
            highs.close();
            throw new HighsUnavailable("HiGHS was built with 64-bit indices; this binding speaks 32-bit ones.");
        }
        highs.set("output_flag", false);
        highs.set("threads", 1);
        highs.check(Function.MAXIMIZE, MAXIMIZE);
        return highs;
    }

    public void set(String option, boolean value) {
        try (var call = Arena.ofConfined()) {
            check(Function.SET_BOOL, call.allocateFrom(option), value ? 1 : 0);
        }
    }

    public void set(String option, int value) {
        try (var call = Arena.ofConfined()) {
            check(Function.SET_INT, call.allocateFrom(option), value);
        }
    }

    public void set(String option, double value) {
        try (var call = Arena.ofConfined()) {
            check(Function.SET_DOUBLE, call.allocateFrom(option), value);
        }
    }

    public void set(String option, String value) {
        try (var call = Arena.ofConfined()) {
            check(Function.SET_STRING, call.allocateFrom(option), call.allocateFrom(value));
        }
    }

    /** Adds empty rows; columns that come later bring their entries. */
    public void addRows(double[] lower, double[] upper) {
        try (var call = Arena.ofConfined()) {
            check(Function.ADD_ROWS, lower.length, copy(call, lower), copy(call, upper), 0, NULL, NULL, NULL);
        }
        rows += lower.length;
    }

    /** Adds one row over columns that exist. */
    public void addRow(double lower, double upper, int[] entries, double[] values) {
        try (var call = Arena.ofConfined()) {
            check(
                    Function.ADD_ROWS,
                    1,
                    copy(call, lower),
                    copy(call, upper),
                    entries.length,
                    copy(call, 0),
                    copy(call, entries),
                    copy(call, values));
        }
        rows++;
    }

    public void addColumns(Columns batch) {
        try (var call = Arena.ofConfined()) {
            check(
                    Function.ADD_COLUMNS,
                    batch.count(),
                    copy(call, batch.costs()),
                    copy(call, batch.lower()),
                    copy(call, batch.upper()),
                    batch.rows().length,
                    copy(call, batch.starts()),
                    copy(call, batch.rows()),
                    copy(call, batch.values()));
        }
        columns += batch.count();
    }

    /** Sets the costs of the first columns. */
    public void costs(double[] costs) {
        try (var call = Arena.ofConfined()) {
            check(Function.COLUMN_COSTS, 0, costs.length - 1, copy(call, costs));
        }
    }

    /** Sets the bounds of the first columns. */
    public void bounds(double[] lower, double[] upper) {
        try (var call = Arena.ofConfined()) {
            check(Function.COLUMN_BOUNDS, 0, lower.length - 1, copy(call, lower), copy(call, upper));
        }
    }

    public void rowBounds(int row, double lower, double upper) {
        check(Function.ROW_BOUNDS, row, lower, upper);
    }

    /** Makes every column integer, or every column continuous again. */
    public void integer(boolean integer) {
        if (!integer) {
            check(Function.CONTINUOUS);
            return;
        }
        try (var call = Arena.ofConfined()) {
            var kinds = new int[columns];
            Arrays.fill(kinds, 1);
            check(Function.COLUMN_KINDS, 0, columns - 1, copy(call, kinds));
        }
    }

    /** Hands over a feasible point, one value per column, for the next run to start from. */
    public void startFrom(double[] point) {
        try (var call = Arena.ofConfined()) {
            check(Function.START_FROM, copy(call, point), NULL, NULL, NULL);
        }
    }

    /**
     * Hands over a vertex for the next run to start from: these columns and rows are basic, as many together as there are rows,
     * the others are at a bound.
     */
    public void startFrom(BitSet basicColumns, BitSet basicRows) {
        try (var call = Arena.ofConfined()) {
            check(Function.BASIS, copy(call, statuses(basicColumns, columns)), copy(call, statuses(basicRows, rows)));
        }
    }

    /** 0 at the lower bound, or at the only one, 1 basic. */
    private static int[] statuses(BitSet basic, int count) {
        var statuses = new int[count];
        basic.stream().forEach(k -> statuses[k] = 1);
        return statuses;
    }

    /** Ends a run when all runs from now on have taken so long together. */
    public void limit(Duration time) {
        double before = (double) library.call(Function.RUN_TIME, instance);
        set("time_limit", before + Math.max(1e-3, time.toNanos() / 1e9));
    }

    public ModelStatus run() {
        check(Function.RUN);
        return ModelStatus.of((int) library.call(Function.MODEL_STATUS, instance));
    }

    public Solution solution() {
        try (var call = Arena.ofConfined()) {
            var columnValues = call.allocate(JAVA_DOUBLE, Math.max(1, columns));
            var columnDuals = call.allocate(JAVA_DOUBLE, Math.max(1, columns));
            var rowValues = call.allocate(JAVA_DOUBLE, Math.max(1, rows));
            var rowDuals = call.allocate(JAVA_DOUBLE, Math.max(1, rows));
            check(Function.SOLUTION, columnValues, columnDuals, rowValues, rowDuals);
            return new Solution(
                    doubles(columnValues, columns),
                    doubles(columnDuals, columns),
                    doubles(rowValues, rows),
                    doubles(rowDuals, rows));
        }
    }

    /** Whether the last run left a feasible point. */
    public boolean hasPoint() {
        try (var call = Arena.ofConfined()) {
            var value = call.allocate(JAVA_INT);
            check(Function.INT_INFO, call.allocateFrom("primal_solution_status"), value);
            return value.get(JAVA_INT, 0) == 2;
        }
    }

    /** A number of the last run, such as {@code objective_function_value} or {@code mip_dual_bound}. */
    public double info(String name) {
        try (var call = Arena.ofConfined()) {
            var value = call.allocate(JAVA_DOUBLE);
            check(Function.DOUBLE_INFO, call.allocateFrom(name), value);
            return value.get(JAVA_DOUBLE, 0);
        }
    }

    /** The multipliers per row that prove infeasibility. Needs simplex with presolve off; its sign is HiGHS's own. */
    public Optional<double[]> dualRay() {
        try (var call = Arena.ofConfined()) {
            var exists = call.allocate(JAVA_INT);
            var ray = call.allocate(JAVA_DOUBLE, Math.max(1, rows));
            check(Function.DUAL_RAY, exists, ray);
            return exists.get(JAVA_INT, 0) == 1 ? Optional.of(doubles(ray, rows)) : Optional.empty();
        }
    }

    /** Lets someone look on and stop the runs that follow. Once per instance. */
    public void watch(Watch watch) {
        var callback = new Callback(library, watch);
        check(Function.SET_CALLBACK, callback.stub(arena), NULL);
        for (var kind : Callback.KINDS) {
            check(Function.START_CALLBACK, kind);
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    @Override
    public void close() {
        library.call(Function.DESTROY, instance);
        arena.close();
    }

    private void check(Function function, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = instance;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var status = (int) library.call(function, all);
        if (status < 0 || status > WARNING) {
            throw new HighsFailed(function.symbol + " answered " + status + ".");
        }
    }

    private static MemorySegment copy(Arena arena, double... values) {
        return arena.allocateFrom(JAVA_DOUBLE, values);
    }

    private static MemorySegment copy(Arena arena, int... values) {
        return arena.allocateFrom(JAVA_INT, values);
    }

    private static double[] doubles(MemorySegment segment, int count) {
        return segment.asSlice(0, (long) count * Double.BYTES).toArray(JAVA_DOUBLE);
    }
}
