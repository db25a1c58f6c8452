package io.trellis.planner.bench.timefold;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.List;

/** Stages: placements at a rank, and the last two of every policy. */
final class Ties {

    private static final int STARS = Rotations.SOFT_LEVELS - 2;
    private static final int EXPOSURE = Rotations.SOFT_LEVELS - 1;

    /** Soft levels before those of the ties. */
    static final int LEVELS_BEFORE = STARS;

    private Ties() {}

    static List<Constraint> of(ConstraintFactory factory) {
        return List.of(stars(factory), exposure(factory));
    }

    static Constraint placementsAt(int rank, int level, ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> visit.rank() == rank)
                .reward(one(level))
                .asConstraint("rank=" + rank);
    }

    private static Constraint stars(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(Visit::starred)
                .reward(one(STARS))
                .asConstraint("stars");
    }

    private static Constraint exposure(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .expand(visit -> visit.offer().axes())
                .flattenLast(axes -> axes)
                .groupBy((visit, _) -> visit.trainee(), countDistinct((_, axis) -> axis))
                .reward(one(EXPOSURE), (_, axes) -> axes)
                .asConstraint("exposure");
    }

    static BendableScore one(int level) {
        return BendableScore.ofSoft(Rotations.HARD_LEVELS, Rotations.SOFT_LEVELS, level, 1);
    }
}
