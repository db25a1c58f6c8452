package io.trellis.planner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches a solve and may stop it; called from the solving thread. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = _ -> {};

    void report(Step step);

    /** Asked often; once true, the solve ends soon with the best plan found so far. */
    default boolean cancelled() {
        return false;
    }

    /**
     * @param stage name as in {@link StageProof}
     * @param value best value found so far
     * @param bound no plan has a higher value
     */
    record Step(
            String stage, @Nullable Long value, @Nullable Long bound, Duration elapsed) {}
}
