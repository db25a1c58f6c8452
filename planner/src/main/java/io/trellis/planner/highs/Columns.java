package io.trellis.planner.highs;

/**
 * A batch of new columns, compressed by column: column {@code k} has the entries {@code starts[k]} to
 * {@code starts[k + 1]} (or the end) of {@code rows} and {@code values}.
 */
public record Columns(double[] costs, double[] lower, double[] upper, int[] starts, int[] rows, double[] values) {

    public int count() {
        return costs.length;
    }
}
