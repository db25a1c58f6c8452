package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A linear condition on a plan: {@code lo <= Σ coefficients of all slots that people have <= hi}.
 *
 * @param id stable within a cohort; certificates name rows by it
 * @param sentence the condition for people
 */
public record Row(String id, long lo, long hi, Coefficient coefficient, String sentence) {

    /** What one person's slot adds to a row. */
    @FunctionalInterface
    public interface Coefficient {
        int of(Associate associate, Slot slot);

        /** The only slots that add anything; null where that is not known without asking. */
        default @Nullable Scope scope() {
            return null;
        }
    }

    /** The same condition when so much of it is used already. */
    public Row less(long used) {
        return new Row(id, lo - used, hi - used, coefficient, sentence);
    }

    public long of(Associate associate, Bundle bundle) {
        long sum = 0;
        for (Slot slot : bundle.slots()) {
            sum += coefficient.of(associate, slot);
        }
        return sum;
    }
}
