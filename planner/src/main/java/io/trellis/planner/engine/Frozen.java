package io.trellis.planner.engine;

/**
 * A stage that is done: later stages keep its value.
 *
 * @param allowance how much later stages may lose of it
 */
record Frozen(Criterion criterion, long value, long allowance) {

    long least() {
        return value - allowance;
    }
}
