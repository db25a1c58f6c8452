package io.trellis.planner.engine;

import java.util.List;

/**
 * A stage that is done: later stages keep its value.
 *
 * @param allowance how much later stages may lose of it
 */
record Frozen(Criterion criterion, long value, long allowance) {

    long least() {
        return value - allowance;
    }

    /** Those of some stages that come before the levels. */
    static List<Frozen> beforeLevels(List<Frozen> stages) {
        return stages.stream()
                .filter(stage -> stage.criterion().comesBeforeLevels())
                .toList();
    }
}
