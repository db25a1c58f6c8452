package io.trellis.rotations.cohort;

import io.trellis.support.state.State;
import java.util.Set;

public enum CohortStatus implements State<CohortStatus> {
    PLANNED,
    INTAKE_OPEN,
    LOCKED,
    ACTIVE,
    GRADUATING,
    CLOSED;

    @Override
    public Set<CohortStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(INTAKE_OPEN);
            case INTAKE_OPEN -> Set.of(LOCKED);
            case LOCKED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(GRADUATING);
            case GRADUATING -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
