package io.trellis.rotations.plan.mentor;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.plan.PlanId;
import io.trellis.rotations.plan.Plans;
import io.trellis.rotations.plan.SolvedPlans;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.slot.Supervisor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who supervises whom by the plan in force: all supervisors of a slot, known by their names. */
@Component
class PlannedSupervisors {

    private final Plans plans;
    private final SolvedPlans solvedPlans;
    private final Slots slots;

    PlannedSupervisors(Plans plans, SolvedPlans solvedPlans, Slots slots) {
        this.plans = plans;
        this.solvedPlans = solvedPlans;
        this.slots = slots;
    }

    /** @param names of supervisors per associate's id, as {@link #key} writes them */
    record Supervision(Optional<PlanId> plan, Map<String, Set<String>> names) {

        boolean covers(String supervisor, String associate) {
            return names.getOrDefault(associate, Set.of()).contains(key(supervisor));
        }

        private static String key(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }

    Supervision in(CohortId cohort) {
        return plans.publishedIn(cohort)
                .flatMap(solvedPlans::of)
                .map(solved -> {
                    var known = slots.findByCohortIdOrderById(cohort).stream()
                            .collect(Collectors.toMap(Slot::id, Function.identity()));
                    var names = new HashMap<String, Set<String>>();
                    solved.placements()
                            .forEach(placement -> names.computeIfAbsent(
                                            placement.associateId().value().toString(), _ -> new HashSet<>())
                                    .addAll(supervisors(known, placement.slotId())));
                    return new Supervision(Optional.of(solved.plan().id()), names);
                })
                .orElseGet(() -> new Supervision(Optional.empty(), Map.of()));
    }

    private static Set<String> supervisors(Map<SlotId, Slot> known, SlotId id) {
        var slot = known.get(id);
        return slot == null
                ? Set.of()
                : slot.pitch().supervisors().stream()
                        .map(Supervisor::name)
                        .map(Supervision::key)
                        .collect(Collectors.toSet());
    }
}
