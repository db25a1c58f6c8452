package io.trellis.rotations.plan;

import io.trellis.support.state.State;
import java.util.Set;

public enum PlanStatus implements State<PlanStatus> {
    DRAFT,
    SOLVING,
    PROPOSED,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    INFEASIBLE,
    FAILED,
    CANCELLED;

    @Override
    public Set<PlanStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SOLVING, CANCELLED);
            case SOLVING -> Set.of(PROPOSED, INFEASIBLE, FAILED, CANCELLED);
            case PROPOSED -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(APPROVED);
            case APPROVED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case SUPERSEDED, INFEASIBLE, FAILED, CANCELLED -> Set.of();
        };
    }

    /** Whether nothing more will come of solving. */
    public boolean isSettled() {
        return this != DRAFT && this != SOLVING;
    }

    /** Whether it is past the question of what its inputs were. */
    public boolean isDecided() {
        return this == PUBLISHED || this == SUPERSEDED || this == CANCELLED;
    }
}
