package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Concessions that are enough together. */
record Way(List<Ease> eases) {

    int price() {
        return eases.stream().mapToInt(Ease::steps).sum();
    }

    int mildness() {
        return eases.stream()
                .mapToInt(ease -> ease.steps() * ease.concession().kind().ordinal())
                .sum();
    }

    Cohort in(Cohort cohort) {
        Cohort eased = cohort;
        for (Ease ease : eases) {
            eased = ease.in(eased);
        }
        return eased;
    }

    /** Whether these slots per associate id are a plan once the concessions are made, worked out rule by rule. */
    boolean isEnough(Cohort cohort, Map<String, List<Slot>> assignments) {
        Cohort eased = in(cohort);
        Rules rules = Rules.of(eased);
        Map<Associate, Bundle> bundles = new IdentityHashMap<>();
        for (Associate associate : eased.associates()) {
            Bundle bundle = new Bundle(assignments.getOrDefault(associate.id(), List.of()).stream()
                    .map(slot -> eased.slot(slot.id()))
                    .toList());
            if (!rules.allows(associate, bundle)) {
                return false;
            }
            bundles.put(associate, bundle);
        }
        return rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .allMatch(row -> keeps(row, bundles));
    }

    private static boolean keeps(Row row, Map<Associate, Bundle> bundles) {
        long sum = bundles.entrySet().stream()
                .mapToLong(entry -> row.of(entry.getKey(), entry.getValue()))
                .sum();
        return sum >= row.lo() && sum <= row.hi();
    }
}
