package io.trellis.rotations.slot;

import io.trellis.support.state.State;
import java.util.Set;

public enum SlotStatus implements State<SlotStatus> {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    OFFERED,
    FILLED,
    UNFILLED,
    WITHDRAWN;

    @Override
    public Set<SlotStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(ACCEPTED, DRAFT, WITHDRAWN);
            case ACCEPTED -> Set.of(OFFERED, FILLED, UNFILLED, WITHDRAWN);
            case OFFERED -> Set.of(FILLED, UNFILLED, WITHDRAWN);
            case FILLED -> Set.of(UNFILLED);
            case UNFILLED -> Set.of(FILLED);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Whether associates can be placed there. */
    public boolean isOpenToAssociates() {
        return switch (this) {
            case ACCEPTED, OFFERED, FILLED, UNFILLED -> true;
            case DRAFT, SUBMITTED, WITHDRAWN -> false;
        };
    }
}
