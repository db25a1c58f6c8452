package io.trellis.planner.explain;

import io.trellis.planner.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * How good a plan is for people, first things first: plans of one policy are compared by it, the better one is less.
 *
 * @param measures smaller is better; an earlier one outweighs all later ones
 */
record Quality(List<Long> measures) implements Comparable<Quality> {

    static Quality of(PlanReading plan) {
        List<Long> measures = new ArrayList<>();
        if (plan.plan().policy() == Policy.FAIREST) {
            plan.people().forEach(person -> measures.add((long) person.lost()));
        }
        boolean generous = plan.plan().policy() == Policy.GENEROUS;
        int worst = plan.cohort().teams().size() + 1;
        for (int k = 1; k <= worst; k++) {
            long count = plan.profile().getOrDefault(generous ? worst + 1 - k : k, 0);
            measures.add(generous ? count : -count);
        }
        return new Quality(measures);
    }

    @Override
    public int compareTo(Quality other) {
        for (int i = 0; i < Math.min(measures.size(), other.measures.size()); i++) {
            int order = Long.compare(measures.get(i), other.measures.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(measures.size(), other.measures.size());
    }
}
