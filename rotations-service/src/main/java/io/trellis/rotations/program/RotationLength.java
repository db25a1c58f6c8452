package io.trellis.rotations.program;

import io.trellis.support.problem.RuleRefused;
import org.jspecify.annotations.Nullable;

/** Row 5: a rotation lasts six to twelve months; another length needs a reason somebody stands for. */
public final class RotationLength {

    private static final int MIN_MONTHS = 6;
    private static final int MAX_MONTHS = 12;

    private RotationLength() {}

    public static boolean isAllowed(int months, @Nullable String overrideReason) {
        return (months >= MIN_MONTHS && months <= MAX_MONTHS) || (overrideReason != null && !overrideReason.isBlank());
    }

    public static String refusal(int months) {
        return "A rotation of %d months is outside %d to %d months and needs a coordinator's reason."
                .formatted(months, MIN_MONTHS, MAX_MONTHS);
    }

    static void check(int months, @Nullable String overrideReason) {
        if (!isAllowed(months, overrideReason)) {
            throw new RuleRefused("rotation-length", refusal(months));
        }
    }
}
