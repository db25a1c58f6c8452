package io.trellis.rotations.preference;

import io.trellis.support.state.State;
import java.util.Set;

public enum WindowStatus implements State<WindowStatus> {
    SCHEDULED,
    OPEN,
    EXTENDED,
    CLOSED,
    FROZEN;

    @Override
    public Set<WindowStatus> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(OPEN);
            case OPEN, EXTENDED -> Set.of(EXTENDED, CLOSED);
            case CLOSED -> Set.of(FROZEN);
            case FROZEN -> Set.of();
        };
    }
}
