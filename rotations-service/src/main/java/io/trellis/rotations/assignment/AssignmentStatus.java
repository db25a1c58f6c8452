package io.trellis.rotations.assignment;

import io.trellis.support.state.State;
import java.util.Set;

public enum AssignmentStatus implements State<AssignmentStatus> {
    PLANNED,
    CONFIRMED,
    ACTIVE,
    PAUSED,
    EXTENDED,
    CUT_SHORT,
    COMPLETED,
    EVALUATED;

    @Override
    public Set<AssignmentStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(CONFIRMED);
            case CONFIRMED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(PAUSED, EXTENDED, CUT_SHORT, COMPLETED);
            case PAUSED, EXTENDED -> Set.of(ACTIVE, CUT_SHORT, COMPLETED);
            case CUT_SHORT, COMPLETED -> Set.of(EVALUATED);
            case EVALUATED -> Set.of();
        };
    }
}
