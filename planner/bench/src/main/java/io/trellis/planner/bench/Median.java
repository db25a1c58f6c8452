package io.trellis.planner.bench;

import java.util.Arrays;

/** The middle of some numbers; the mean of the two in the middle of an even count. */
final class Median {

    private Median() {}

    /** 0 when there are none. */
    static double of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
