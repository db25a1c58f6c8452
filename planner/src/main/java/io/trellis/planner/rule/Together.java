package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import java.util.function.ToIntFunction;

/** Counts who is in one team (or site, …) in one period. */
record Together(Scope scope, int period, ToIntFunction<Associate> weight) implements Row.Coefficient {

    @Override
    public int of(Associate associate, Slot slot) {
        return slot.periods().contains(period) && scope.contains(slot) ? weight.applyAsInt(associate) : 0;
    }
}
