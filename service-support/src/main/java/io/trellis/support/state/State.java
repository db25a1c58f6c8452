package io.trellis.support.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A state machine: every constant of the enum knows what it can become. */
public interface State<S extends Enum<S> & State<S>> {
    Set<S> next();

    default boolean canBecome(S state) {
        return next().contains(state);
    }

    /** Every state with the states that may follow it, in the order of declaration. */
    static <S extends Enum<S> & State<S>> Map<S, Set<S>> transitions(Class<S> machine) {
        var table = new EnumMap<S, Set<S>>(machine);
        for (var state : machine.getEnumConstants()) {
            table.put(state, state.next());
        }
        return table;
    }
}
