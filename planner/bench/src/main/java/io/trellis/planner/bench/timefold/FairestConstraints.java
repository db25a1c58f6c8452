package io.trellis.planner.bench.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;

/** Fewest people at the worst regret, then at the next, down to 1; then first choices and ties. */
public final class FairestConstraints implements ConstraintProvider {

    private static final int FIRST = Ties.LEVELS_BEFORE - 1;

    /** There is a soft level for each regret up to this. */
    static final int WORST_REGRET = FIRST;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> constraints = new ArrayList<>(HardRules.of(factory));
        for (int regret = WORST_REGRET; regret >= 1; regret--) {
            constraints.add(peopleWithRegret(regret, factory));
        }
        constraints.add(Ties.placementsAt(1, FIRST, factory));
        constraints.addAll(Ties.of(factory));
        return constraints.toArray(Constraint[]::new);
    }

    private static Constraint peopleWithRegret(int regret, ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .groupBy(Visit::trainee, sum(Visit::rank))
                .filter((trainee, points) -> trainee.regret(points) >= regret)
                .penalize(Ties.one(WORST_REGRET - regret))
                .asConstraint("regret>=" + regret);
    }
}
