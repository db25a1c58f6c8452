package io.trellis.planner.verify;

import java.util.List;

/**
 * What an independent check found.
 *
 * @param objections why the plan or its certificate is rejected; none when all is as it claims
 * @param stages what holds per stage, as far as it could be checked
 */
public record Verdict(List<String> objections, List<Stage> stages) {

    /**
     * @param value what the plan reaches
     * @param bound no plan that keeps the earlier stages reaches more
     */
    public record Stage(String name, long value, long bound) {

        public boolean proven() {
            return value == bound;
        }
    }

    public boolean accepted() {
        return objections.isEmpty();
    }

    /** Whether every stage is proven: the plan is the best there is. */
    public boolean proven() {
        return accepted() && stages.stream().allMatch(Stage::proven);
    }
}
