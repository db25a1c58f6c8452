package io.trellis.rotations.associate;

import io.trellis.support.state.State;
import java.util.Set;

public enum AssociateStatus implements State<AssociateStatus> {
    PREBOARDING,
    ACTIVE,
    ON_LEAVE,
    EXTENDED,
    GRADUATED,
    EXITED,
    RENEGED;

    @Override
    public Set<AssociateStatus> next() {
        return switch (this) {
            case PREBOARDING -> Set.of(ACTIVE, RENEGED);
            case ACTIVE -> Set.of(ON_LEAVE, EXTENDED, GRADUATED, EXITED);
            case ON_LEAVE, EXTENDED -> Set.of(ACTIVE);
            case GRADUATED, EXITED, RENEGED -> Set.of();
        };
    }

    /** Whether a plan has to place this person. */
    public boolean isPlaced() {
        return switch (this) {
            case PREBOARDING, ACTIVE, ON_LEAVE, EXTENDED -> true;
            case GRADUATED, EXITED, RENEGED -> false;
        };
    }
}
