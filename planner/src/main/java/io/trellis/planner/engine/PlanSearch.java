package io.trellis.planner.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts whole plans together out of candidate paths: a path for everybody that keeps the rows and the stages before. */
final class PlanSearch {

    private final Problem problem;
    private final Optimizer optimizer;
    private final List<Frozen> frozen;
    private final List<Path> candidates;
    private final PathDraft program;

    PlanSearch(Problem problem, Optimizer optimizer, List<Frozen> frozen, List<Path> candidates) {
        this.problem = problem;
        this.optimizer = optimizer;
        this.frozen = frozen;
        this.candidates = candidates;
        this.program = new PathDraft(problem, frozen, candidates);
    }

    /**
     * @param plan null when none was found
     * @param complete whether the search ended by itself
     */
    record Found(@Nullable List<Path> plan, boolean complete) {}

    /**
     * Any plan with at least this value.
     *
     * @param work about seconds of a core
     */
    Found any(Criterion criterion, long target, double work, Budget budget) {
        program.keep(criterion, target);
        return any(work, budget);
    }

    /**
     * Any plan.
     *
     * @param work about seconds of a core
     */
    Found any(double work, Budget budget) {
        return found(optimizer.any(program.draft(), work, budget));
    }

    /** The best plan among those with at least this value, as far as the search gets. */
    Found best(Criterion criterion, long target, List<Path> near, double work, Budget budget) {
        program.keep(criterion, target);
        Set<Path> held = new HashSet<>(near);
        var start = new double[program.draft().columns()];
        for (int k = 0; k < candidates.size(); k++) {
            start[k] = held.contains(candidates.get(k)) ? 1 : 0;
        }
        return found(optimizer.best(program.draft(), program.worth(criterion), start, work, budget));
    }

    private Found found(Model.Whole whole) {
        if (whole.columns() == null) {
            return new Found(null, whole.complete());
        }
        var plan = program.plan(whole.columns());
        boolean holds = plan != null
                && problem.keepsRows(plan)
                && frozen.stream().allMatch(stage -> problem.value(stage.criterion(), plan) >= stage.least());
        return new Found(holds ? plan : null, whole.complete() && holds);
    }
}
