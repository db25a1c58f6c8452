package io.trellis.planner.coach;

import java.util.List;

/**
 * Why there is no plan, in words.
 *
 * @param complete false when time ran out: the rules may be more than need be, or, without any, nothing is known
 * @param others whether there are further contradictions, apart from this one; the cures mend them as well
 * @param reasons what cannot be had together: people who are bound alike are counted
 * @param rules the same one by one; without any of them there would be a plan, were it not for the others
 * @param cures changes that are enough, cheapest first, then mildest
 */
public record Conflict(boolean complete, boolean others, List<String> reasons, List<String> rules, List<Cure> cures) {

    /**
     * @param price steps in all: seats, minima and caps by one, rules and pins one each
     * @param cost the price in words: {@code 2 seats and 1 pin}
     */
    public record Cure(String sentence, int price, String cost) {}

    /** Whether it is certain that a plan exists. */
    public boolean feasible() {
        return complete && reasons.isEmpty();
    }
}
