package io.trellis.planner.highs;

/** How a run ended, in the order of {@code kHighsModelStatus}. */
public enum ModelStatus {
    NOT_SET,
    LOAD_ERROR,
    MODEL_ERROR,
    PRESOLVE_ERROR,
    SOLVE_ERROR,
    POSTSOLVE_ERROR,
    MODEL_EMPTY,
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED_OR_INFEASIBLE,
    UNBOUNDED,
    OBJECTIVE_BOUND,
    OBJECTIVE_TARGET,
    TIME_LIMIT,
    ITERATION_LIMIT,
    UNKNOWN,
    SOLUTION_LIMIT,
    INTERRUPTED,
    MEMORY_LIMIT;

    static ModelStatus of(int code) {
        return values()[code];
    }
}
