package io.trellis.planner;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One stage of a {@link Certificate}.
 *
 * @param value what the plan reaches, except for {@code changes}: the fewest possible, which the plan may exceed by the
 *     allowance
 * @param bound no plan that keeps the earlier stages has more; equal to {@code value} when proven by price
 * @param den common denominator of prices and multipliers, at least 1
 * @param prices per row id, not zero
 * @param multipliers per position of an earlier stage, above zero
 */
public record StageProof(
        String name,
        long value,
        long bound,
        long den,
        SortedMap<String, Long> prices,
        SortedMap<Integer, Long> multipliers,
        Kind kind) {

    public enum Kind {
        /** Prices and multipliers prove that no plan is better. */
        PRICE,
        /** Found by search: prices prove only {@code bound}. */
        SEARCH
    }

    public StageProof {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        multipliers = Collections.unmodifiableSortedMap(new TreeMap<>(multipliers));
    }
}
