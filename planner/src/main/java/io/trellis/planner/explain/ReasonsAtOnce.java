package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Pin;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.explain.Explanation.Kind;
import io.trellis.planner.rule.Alone;
import io.trellis.planner.rule.KeepsPins;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.SlotRule;
import io.trellis.planner.rule.Words;
import io.trellis.planner.verify.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why not, from rules and stored prices alone: nothing is solved again. */
public final class ReasonsAtOnce {

    private final PlanReading reading;
    private final Cohort cohort;
    private final Rules rules;
    private final Bounds bounds;

    public ReasonsAtOnce(PlanReading reading) {
        this.reading = reading;
        this.cohort = reading.cohort();
        this.rules = Rules.of(cohort);
        this.bounds = Bounds.of(cohort, reading.plan());
    }

    public Explanation whyNot(Associate associate, Team team) {
        List<Slot> slots = cohort.slots().stream()
                .filter(slot -> slot.team().equals(team.id()))
                .toList();
        List<Slot> open =
                slots.stream().filter(slot -> rules.allows(associate, slot)).toList();
        if (reading.person(associate.id()).placements().stream()
                .anyMatch(placement -> placement.slot().team().equals(team.id()))) {
            return new Explanation(
                    associate.id(),
                    team.id(),
                    Kind.GIVEN,
                    Words.first(associate) + " has " + team.name(),
                    true,
                    List.of());
        }
        if (open.isEmpty()) {
            return closed(associate, team, slots);
        }
        List<Slot> possible = open.stream()
                .filter(slot -> new Alone(Rules.of(trial(associate, slot)))
                        .points(tried(associate, slot))
                        .isPresent())
                .toList();
        if (possible.isEmpty()) {
            String sentence = Rules.of(trial(associate, open.getFirst()))
                    .culprit(tried(associate, open.getFirst()))
                    .map(culprit -> culprit.sentence(associate) + ", and no path with " + team.name() + " does")
                    .orElse("The program’s rules together leave no path with " + team.name());
            return answer(associate, team, Kind.CURRICULUM, sentence, true, open);
        }
        return priced(associate, team, possible);
    }

    static Associate tried(Associate associate, Slot slot) {
        List<Pin> pins = new ArrayList<>(associate.pins());
        pins.add(new Pin(slot.id(), Pin.Kind.TRIED, null));
        return associate.with().pins(pins).build();
    }

    private Cohort trial(Associate associate, Slot slot) {
        Associate tried = tried(associate, slot);
        return cohort.withAssociates(cohort.associates().stream()
                .map(person -> person.id().equals(tried.id()) ? tried : person)
                .toList());
    }

    private Explanation closed(Associate associate, Team team, List<Slot> slots) {
        if (slots.isEmpty()) {
            return answer(associate, team, Kind.INELIGIBLE, team.name() + " offers no slot", true, List.of());
        }
        Refusal refusal = slots.stream()
                .map(slot -> refusal(associate, slot))
                .min(Comparator.comparingInt((Refusal other) -> other.rules().size())
                        .thenComparing(other -> !other.byPin()))
                .orElseThrow();
        return answer(
                associate,
                team,
                refusal.byPin() ? Kind.PINNED : Kind.INELIGIBLE,
                refusal.rules().getLast().refusal(associate, refusal.slot()),
                true,
                List.of());
    }

    /** What closes a slot. */
    private record Refusal(Slot slot, List<SlotRule> rules) {

        boolean byPin() {
            return rules.size() == 1 && rules.getFirst() instanceof KeepsPins;
        }
    }

    private Refusal refusal(Associate associate, Slot slot) {
        return new Refusal(
                slot,
                rules.slotRules().stream()
                        .filter(rule -> !rule.allows(associate, slot))
                        .toList());
    }

    private Explanation priced(Associate associate, Team team, List<Slot> possible) {
        Optional<Bounds.Loss> mildest = Optional.empty();
        Slot chosen = possible.getFirst();
        for (Slot slot : possible) {
            Optional<Bounds.Loss> loss = bounds.loss(tried(associate, slot));
            if (loss.isEmpty()) {
                return compared(associate, team, possible);
            }
            if (mildest.isEmpty() || milder(loss.get(), mildest.get())) {
                mildest = loss;
                chosen = slot;
            }
        }
        Bounds.Loss loss = mildest.orElseThrow();
        Optional<Explanation> coverage = coverage(associate, team, possible);
        if (coverage.isPresent()) {
            return coverage.get();
        }
        boolean full = full(associate, team, possible);
        String cost = StageLoss.sentence(loss, reading.plan().policy(), Words.first(associate));
        return answer(
                associate,
                team,
                full ? Kind.FULL : Kind.WOULD_WORSEN,
                full
                        ? "All seats are held by people who ranked it as high; with a change, " + cost
                        : "With it, " + cost,
                true,
                full ? possible : List.of(chosen));
    }

    private Explanation compared(Associate associate, Team team, List<Slot> possible) {
        boolean full = full(associate, team, possible);
        return answer(
                associate,
                team,
                full ? Kind.FULL : Kind.OPEN,
                full
                        ? "All seats are held by people who ranked it as high"
                        : "A trial tells what it would cost: `trellis why-not`",
                false,
                possible);
    }

    private Optional<Explanation> coverage(Associate associate, Team team, List<Slot> possible) {
        return reading.person(associate.id()).placements().stream()
                .map(PlanReading.Placement::slot)
                .filter(held ->
                        possible.stream().allMatch(slot -> slot.periods().intersects(held.periods())))
                .filter(held -> held.min() > 0 && reading.holders(held).size() <= held.min())
                .filter(this::nobodyElseFits)
                .findFirst()
                .map(held -> answer(
                        associate,
                        team,
                        Kind.COVERAGE,
                        Words.slot(cohort, held)
                                + (held.min() == 1 ? " would stand empty" : " would have too few people"),
                        true,
                        List.of()));
    }

    /** Whether everybody who may have the slot has it. */
    private boolean nobodyElseFits(Slot held) {
        return cohort.associates().stream()
                .filter(other -> !reading.holders(held).contains(other))
                .noneMatch(other -> rules.allows(other, held));
    }

    private boolean full(Associate associate, Team team, List<Slot> possible) {
        return possible.stream().allMatch(slot -> heldByEquals(associate, team, slot));
    }

    private boolean heldByEquals(Associate associate, Team team, Slot slot) {
        int rank = associate.preferences().rank(team.id());
        return reading.holders(slot).size() >= slot.max()
                && reading.holders(slot).stream()
                        .allMatch(holder -> holder.preferences().rank(team.id()) <= rank);
    }

    private static boolean milder(Bounds.Loss one, Bounds.Loss other) {
        return one.stage() != other.stage() ? one.stage() > other.stage() : one.by() < other.by();
    }

    private Explanation answer(
            Associate associate, Team team, Kind kind, String sentence, boolean proven, List<Slot> slots) {
        List<String> holders = slots.stream()
                .flatMap(slot -> reading.holders(slot).stream())
                .map(Associate::name)
                .distinct()
                .sorted()
                .toList();
        return new Explanation(associate.id(), team.id(), kind, sentence, proven, holders);
    }
}
