package io.trellis.planner.bench.timefold;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;

/** Most first choices, then most second choices, and so on; then ties. */
public final class FirstChoicesConstraints implements ConstraintProvider {

    /** There is a soft level for each rank up to this. */
    static final int WORST_RANK = 9;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> constraints = new ArrayList<>(HardRules.of(factory));
        for (int rank = 1; rank <= WORST_RANK; rank++) {
            constraints.add(Ties.placementsAt(rank, rank - 1, factory));
        }
        constraints.addAll(Ties.of(factory));
        return constraints.toArray(Constraint[]::new);
    }
}
