package io.trellis.support.state;

import java.util.Set;

/** The state at hand does not allow what was attempted. Answered with 409, the current state and the allowed ones. */
public class IllegalTransition extends RuntimeException {
    private final transient Enum<?> current;
    private final transient Set<? extends Enum<?>> allowed;

    public IllegalTransition(Enum<?> current, Set<? extends Enum<?>> allowed, String attempted) {
        super("%s is not possible from %s".formatted(attempted, current));
        this.current = current;
        this.allowed = allowed;
    }

    public Enum<?> current() {
        return current;
    }

    public Set<? extends Enum<?>> allowed() {
        return allowed;
    }
}
