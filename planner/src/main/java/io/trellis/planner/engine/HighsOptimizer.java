package io.trellis.planner.engine;

import io.trellis.planner.highs.Columns;
import io.trellis.planner.highs.Highs;
import io.trellis.planner.highs.HighsFailed;
import io.trellis.planner.highs.ModelStatus;
import io.trellis.planner.highs.Watch;
import io.trellis.planner.sat.SatModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Models solved by HiGHS; whole plans searched for by CP-SAT, where it can be loaded. */
final class HighsOptimizer implements Optimizer {

    private static final int DUAL = 1;
    private static final int PRIMAL = 4;
    private static final int NODES = 5;
    /**
     * Iterations of the simplex after which the interior point method takes over: it solves programs of 1,000 people in the time of
     * some 3,000 iterations, from nothing, where the simplex takes 2,000 to 40,000.
     */
    private static final int STALLED = 2_000;
    /** Where it has taken over, the next program is much the same, and the simplex is given one in so many iterations. */
    private static final int AGAIN = 8;
    /** Searches for any point are short with most seeds and very long with some: better begun anew than waited for. */
    private static final int TRIES = 5;

    static final String INTERIOR = "ipm";

    private final int stalled;
    private final String interior;

    HighsOptimizer() {
        this(STALLED, INTERIOR);
    }

    /**
     * @param stalled iterations of the simplex after which the interior point method takes over
     * @param interior what HiGHS calls that method
     */
    HighsOptimizer(int stalled, String interior) {
        this.stalled = stalled;
        this.interior = interior;
        Highs.open().close();
    }

    @Override
    public String name() {
        return "HiGHS " + Highs.VERSION;
    }

    @Override
    public Model model(Budget budget) {
        return new HighsModel(highs(budget), stalled, interior);
    }

    private static Highs highs(Budget budget) {
        var highs = Highs.open();
        highs.set("mip_abs_gap", 0.99);
        highs.limit(budget.left());
        highs.watch(new Watch() {
            @Override
            public void progress(double value, double bound) {}

            @Override
            public boolean stop() {
                return budget.spent();
            }
        });
        return highs;
    }

    /** CP-SAT and branching by turns: what is hard for one is often easy for the other. */
    @Override
    public Model.Whole any(Draft draft, double work, Budget budget) {
        if (!SatModel.available()) {
            return Optimizer.super.any(draft, work, budget);
        }
        var model = draft.whole();
        var found = new Model.Whole(null, false);
        for (int seed = 1; !ended(found) && seed <= TRIES && !budget.spent(); seed++) {
            found = whole(model.solve(seed, work / TRIES, budget.left(), budget::spent));
            if (seed == 1 && !ended(found)) {
                found = branched(draft, budget);
            }
        }
        return found;
    }

    @Override
    public Model.Whole best(Draft draft, double[] worth, double[] near, double work, Budget budget) {
        if (!SatModel.available()) {
            return Optimizer.super.best(draft, worth, near, work, budget);
        }
        var model = draft.whole();
        var counted =
                IntStream.range(0, worth.length).filter(k -> worth[k] != 0).toArray();
        model.maximize(
                counted, Arrays.stream(counted).mapToLong(k -> (long) worth[k]).toArray());
        model.hint(Arrays.stream(near).mapToLong(value -> (long) value).toArray());
        return whole(model.solve(1, work, budget.left(), budget::spent));
    }

    private static boolean ended(Model.Whole found) {
        return found.columns() != null || found.complete();
    }

    private static Model.Whole whole(SatModel.Answer answer) {
        var point = answer.point();
        return new Model.Whole(
                point == null ? null : Arrays.stream(point).asDoubleStream().toArray(), answer.complete());
    }

    private Model.Whole branched(Draft draft, Budget budget) {
        try (var model = new HighsModel(highs(budget), stalled, interior)) {
            draft.into(model);
            model.highs.set("mip_max_nodes", NODES);
            return model.whole(Model.ANY);
        }
    }

    private static final class HighsModel implements Model {

        private final Highs highs;
        private final int stalled;
        private final String interior;
        private int limit;

        HighsModel(Highs highs, int stalled, String interior) {
            this.highs = highs;
            this.stalled = stalled;
            this.interior = interior;
            this.limit = stalled;
        }

        @Override
        public void addRows(double[] lower, double[] upper) {
            highs.addRows(lower, upper);
        }

        @Override
        public void addRow(double lower, double upper, int[] columns, double[] values) {
            highs.addRow(lower, upper, columns, values);
        }

        @Override
        public void row(int row, double lower, double upper) {
            highs.rowBounds(row, lower, upper);
        }

        @Override
        public void addColumns(Columns columns) {
            highs.addColumns(columns);
        }

        @Override
        public void costs(double[] costs) {
            highs.costs(costs);
        }

        @Override
        public void bounds(double[] lower, double[] upper) {
            highs.bounds(lower, upper);
        }

        @Override
        public void limit(Duration time) {
            highs.limit(time);
        }

        @Override
        public void startFrom(BitSet columns, BitSet rows) {
            highs.startFrom(columns, rows);
        }

        @Override
        public Relaxed relax() {
            return relax(PRIMAL);
        }

        @Override
        public Relaxed relaxAgain() {
            return relax(DUAL);
        }

        private Relaxed relax(int strategy) {
            highs.set("simplex_strategy", strategy);
            highs.set("simplex_iteration_limit", limit);
            var status = highs.run();
            highs.set("simplex_iteration_limit", Integer.MAX_VALUE);
            limit = status == ModelStatus.ITERATION_LIMIT ? stalled / AGAIN : stalled;
            if (status == ModelStatus.ITERATION_LIMIT) {
                status = goOn();
            }
            var end = switch (status) {
                case OPTIMAL, MODEL_EMPTY -> End.OPTIMAL;
                case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE -> End.INFEASIBLE;
                default -> highs.hasPoint() ? End.FEASIBLE : End.STOPPED;
            };
            var solution = highs.solution();
            return new Relaxed(end, highs.info("objective_function_value"), solution.columns(), solution.rowDuals());
        }

        /** The interior point method from nothing; it may fail where its time ends, and then the simplex has what is left. */
        private ModelStatus goOn() {
            try {
                highs.set("solver", interior);
                return highs.run();
            } catch (HighsFailed failed) {
                highs.set("solver", "choose");
                return highs.run();
            } finally {
                highs.set("solver", "choose");
            }
        }

        @Override
        public Whole whole(double gap) {
            highs.integer(true);
            highs.set("simplex_strategy", DUAL);
            if (gap == ANY) {
                highs.set("mip_max_improving_sols", 1);
            } else {
                highs.set("mip_rel_gap", gap);
            }
            boolean complete = switch (highs.run()) {
                case OPTIMAL, INFEASIBLE, UNBOUNDED_OR_INFEASIBLE, MODEL_EMPTY -> true;
                default -> false;
            };
            return new Whole(highs.hasPoint() ? highs.solution().columns() : null, complete);
        }

        @Override
        public void close() {
            highs.close();
        }
    }
}
