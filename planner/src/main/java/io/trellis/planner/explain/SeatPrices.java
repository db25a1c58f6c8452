package io.trellis.planner.explain;

import io.trellis.planner.Plan;
import io.trellis.planner.StageProof;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * About how many points one more seat in a slot would save: the prices of the stages that count people per loss, summed.
 * An estimate, since each stage prices the seat on its own.
 */
public final class SeatPrices {

    private SeatPrices() {}

    /** Points per slot id; slots at about nothing are left out. */
    public static SortedMap<String, Long> of(Plan plan) {
        SortedMap<String, Double> sums = new TreeMap<>();
        for (StageProof stage : plan.certificate().stages()) {
            if (stage.name().contains(">=")) {
                stage.prices().forEach((row, price) -> {
                    if (row.startsWith("seats:") && price > 0) {
                        sums.merge(row.substring(6), (double) price / stage.den(), Double::sum);
                    }
                });
            }
        }
        SortedMap<String, Long> prices = new TreeMap<>();
        sums.forEach((slot, points) -> {
            if (Math.round(points) > 0) {
                prices.put(slot, Math.round(points));
            }
        });
        return prices;
    }
}
