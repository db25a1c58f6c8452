package io.trellis.planner.sat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows over columns of whole numbers, searched by CP-SAT with one worker. A search is limited by CP-SAT's
 * own count of its work before the clock, so that what it finds does not depend on how busy the machine is.
 */
public final class SatModel {

    private static final long LARGEST = 1L << 40;
    private static final long POLL_MILLIS = 20;

    private final CpModel model = new CpModel();
    private final List<IntVar> columns = new ArrayList<>();

    public SatModel() {
        if (!available()) {
            throw new IllegalStateException("CP-SAT cannot be loaded.");
        }
    }

    /**
     * @param point a value per column; null when none was found
     * @param complete whether the search ended by itself: nothing is better than the point, and without one there is none
     */
    public record Answer(long @Nullable [] point, boolean complete) {}

    /** Whether the library is here and loads; it is tried once. */
    public static boolean available() {
        return Loaded.WELL;
    }

    /** A new column from zero up, by number. */
    public int column(long most) {
        columns.add(model.newIntVar(0, Math.min(LARGEST, most), ""));
        return columns.size() - 1;
    }

    public void row(long lo, long hi, int[] entered, long[] values) {
        model.addLinearConstraint(sum(entered, values), Math.max(-LARGEST, lo), Math.min(LARGEST, hi));
    }

    /** Looks for the greatest sum from now on; without it, for any point. */
    public void maximize(int[] entered, long[] values) {
        model.maximize(sum(entered, values));
    }

    /** A point to begin near, a value per column. */
    public void hint(long[] point) {
        for (int column = 0; column < point.length; column++) {
            model.addHint(columns.get(column), point[column]);
        }
    }

    /**
     * @param seed of the search; the same one finds the same point
     * @param work the most work, in CP-SAT's deterministic time: about seconds of a core
     * @param most the most time, whatever was done
     * @param stop asked again and again; the search ends soon after it says yes
     */
    public Answer solve(int seed, double work, Duration most, BooleanSupplier stop) {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(seed)
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(most.toNanos() / 1e9);
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> stopWhenAsked(solver, ended, stop));
        try {
            return switch (solver.solve(model)) {
                case OPTIMAL -> new Answer(point(solver), true);
                case FEASIBLE -> new Answer(point(solver), false);
                case INFEASIBLE -> new Answer(null, true);
                case UNKNOWN -> new Answer(null, false);
                case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException(model.validate());
            };
        } finally {
            ended.countDown();
        }
    }

    private static void stopWhenAsked(CpSolver solver, CountDownLatch ended, BooleanSupplier stop) {
        try {
            while (!ended.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stop.getAsBoolean()) {
                    solver.stopSearch();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LinearExpr sum(int[] entered, long[] values) {
        return LinearExpr.weightedSum(
                Arrays.stream(entered).mapToObj(columns::get).toArray(IntVar[]::new), values);
    }

    private long[] point(CpSolver solver) {
        return columns.stream().mapToLong(solver::value).toArray();
    }

    private static final class Loaded {
        static final boolean WELL = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        }
    }
}
