package io.trellis.rotations.plan;

import io.trellis.rotations.cohort.CohortId;
import io.trellis.rotations.slot.Slot;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.slot.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What coordinators have decided about a cohort so far: what a plan would be made with that is asked for now. */
@Component
class Decisions {

    private static final Comparator<Plan> BY_PINS =
            Comparator.comparingInt(Plan::pinsNumber).thenComparingInt(Plan::number);

    private final Plans plans;
    private final Slots slots;

    Decisions(Plans plans, Slots slots) {
        this.plans = plans;
        this.slots = slots;
    }

    Decided of(CohortId cohort) {
        return new Decided(
                pins(cohort), plans.publishedIn(cohort).map(Plan::changes).orElse(List.of()));
    }

    /** Those of the plan that was pinned last. What an exchange pins comes on top once that is published. */
    List<PinnedSlot> pins(CohortId cohort) {
        var pinned = plans.findByCohortIdOrderByNumberDesc(cohort).stream()
                .filter(plan -> plan.amendment().isEmpty() || plan.pinsNumber() > 0)
                .max(BY_PINS);
        var pins = pinned.map(Plan::pins).orElse(List.of());
        var number = pinned.map(Plan::pinsNumber).orElse(0);
        return plans.publishedIn(cohort)
                .filter(inForce -> inForce.amendment().isPresent() && inForce.publicationNumber() > number)
                .map(inForce -> overridden(cohort, pins, inForce.pins()))
                .orElse(pins);
    }

    /** What holds where somebody pins on this plan: if it is an exchange, they have seen what that pins. */
    List<PinnedSlot> pinsOn(Plan plan) {
        var pins = pins(plan.cohortId());
        return plan.amendment().isEmpty() ? pins : overridden(plan.cohortId(), pins, plan.pins());
    }

    /** Nobody is at two places at once: of two pins the later decision holds. */
    private List<PinnedSlot> overridden(CohortId cohort, List<PinnedSlot> pins, List<PinnedSlot> later) {
        var spans = slots.findByCohortIdOrderById(cohort).stream().collect(Collectors.toMap(Slot::id, Slot::span));
        var kept = pins.stream().filter(pin -> later.stream().noneMatch(other -> contradict(pin, other, spans)));
        return Stream.concat(kept, later.stream()).toList();
    }

    private static boolean contradict(PinnedSlot one, PinnedSlot other, Map<SlotId, Span> spans) {
        return one.associateId().equals(other.associateId()) && span(one, spans).overlaps(span(other, spans));
    }

    private static Span span(PinnedSlot pin, Map<SlotId, Span> spans) {
        return Objects.requireNonNull(spans.get(pin.slotId()));
    }
}
