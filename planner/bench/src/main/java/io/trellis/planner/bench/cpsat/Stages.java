package io.trellis.planner.bench.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objectives in the order of their importance: each is solved, its value becomes a constraint, its plan the hint of the
 * next. A stage may take half of the time that is left, so that a hard one does not starve all others; all of it while
 * there is no plan yet.
 */
final class Stages {

    private static final int SHARE_OF_TIME_LEFT = 2;
    private static final double ROUNDING = 1e-6;

    private final CpModel model = new CpModel();
    private final Duration time;
    private final long seed;
    private final Map<String, Long> bounds = new LinkedHashMap<>();
    private final List<Long> best = new ArrayList<>();
    private boolean stopped;
    private long deadline;

    Stages(Duration time, long seed) {
        this.time = time;
        this.seed = seed;
    }

    /** Starts the clock. */
    void start() {
        deadline = System.nanoTime() + time.toNanos();
    }

    CpModel model() {
        return model;
    }

    boolean planned() {
        return !best.isEmpty();
    }

    /** In the best plan so far; 0 when there is none. */
    long value(IntVar variable) {
        return planned() ? best.get(variable.getIndex()) : 0;
    }

    boolean isTrue(Literal literal) {
        return planned() && best.get(literal.getIndex()) == 1;
    }

    /** A literal that later constraints define; in the best plan so far it has this value. */
    Literal literal(boolean now) {
        Literal literal = model.newBoolVar("");
        if (planned()) {
            best.add(now ? 1L : 0L);
        }
        return literal;
    }

    /** Per stage that was solved, in terms of maximizing. */
    Map<String, Long> bounds() {
        return bounds;
    }

    /** A plan to begin with; its value becomes no constraint. */
    void sketch(LinearArgument cost) {
        improve("a first plan", LinearExpr.term(cost, -1), SHARE_OF_TIME_LEFT);
    }

    void minimize(String stage, LinearArgument objective) {
        maximize(stage, LinearExpr.term(objective, -1));
    }

    void maximize(String stage, LinearArgument objective) {
        improve(stage, objective, SHARE_OF_TIME_LEFT).ifPresent(solver -> {
            bounds.put(stage, (long) Math.floor(solver.bestObjectiveBound() + ROUNDING));
            model.addGreaterOrEqual(objective, Math.round(solver.objectiveValue()));
        });
    }

    /** Empty when the time did not suffice for any plan; then nothing later is tried. */
    private Optional<CpSolver> improve(String stage, LinearArgument objective, int share) {
        double left = (deadline - System.nanoTime()) / 1e9;
        if (stopped || left <= 0) {
            return Optional.empty();
        }
        model.maximize(objective);
        hint();
        CpSolver solver = new CpSolver();
        // The level adds what a linear relaxation needs to bound regrets; with less of it 20 people are too many.
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setRandomSeed((int) seed)
                .setMaxTimeInSeconds(left / share);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                best.clear();
                best.addAll(solver.response().getSolutionList());
                yield Optional.of(solver);
            }
            case UNKNOWN -> {
                if (!planned() && share > 1) {
                    yield improve(stage, objective, 1);
                }
                stopped = true;
                yield Optional.empty();
            }
            case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("CP-SAT ends " + stage + " with " + status);
        };
    }

    private void hint() {
        model.clearHints();
        var hint = model.getBuilder().getSolutionHintBuilder();
        for (int variable = 0; variable < best.size(); variable++) {
            hint.addVars(variable).addValues(best.get(variable));
        }
    }
}
