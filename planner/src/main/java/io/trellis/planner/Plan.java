package io.trellis.planner;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who goes where, and how good that is.
 *
 * @param assignments slot ids per associate, in time order; people without active periods have none
 */
public record Plan(SortedMap<String, List<String>> assignments, Certificate certificate) {

    public Plan {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        assignments.forEach((associate, slots) -> copy.put(associate, List.copyOf(slots)));
        assignments = Collections.unmodifiableSortedMap(copy);
    }

    public Policy policy() {
        return certificate.policy();
    }

    public Bundle bundle(Cohort cohort, String associate) {
        return new Bundle(assignments.getOrDefault(associate, List.of()).stream()
                .map(cohort::slot)
                .toList());
    }

    /** Whether every stage carries a proof of its own; the verifier decides whether to believe it. */
    public boolean claimsOptimal() {
        return certificate.stages().stream().allMatch(stage -> stage.kind() == StageProof.Kind.PRICE);
    }
}
