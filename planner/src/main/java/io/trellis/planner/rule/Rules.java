package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Periods;
import io.trellis.planner.Program;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All rules of a cohort, and the paths they leave to each person. */
public final class Rules {

    private final Cohort cohort;
    private final List<SlotRule> slotRules = new ArrayList<>();
    private final List<PathRule> pathRules = new ArrayList<>();

    private Rules(Cohort cohort) {
        this.cohort = cohort;
        Program program = cohort.program();
        Share share = new Share(cohort.periods().size());
        slotRules.add(new WithinActivePeriods());
        slotRules.add(KeepsPins.of(cohort));
        slotRules.add(new HasSkills());
        slotRules.add(new WorksAtSite());
        slotRules.add(new HasClearances());
        slotRules.add(new NoConflict());
        slotRules.add(new NoVeto());
        if (!program.repeats()) {
            slotRules.add(NotVisited.of(cohort));
            pathRules.add(new NoRepeat(cohort.teams().stream().collect(Collectors.toMap(Team::id, Team::kin))));
        }
        if (program.minRotations() > 0 || program.maxRotations() < Periods.MAX) {
            pathRules.add(new RotationCount(program.minRotations(), program.maxRotations(), share));
        }
        if (program.breadth() > 0) {
            pathRules.add(new Breadth(program.breadth(), share));
        }
        program.exposure().forEach((axis, min) -> pathRules.add(new ExposureMinimum(axis, min, share)));
        program.precedences().forEach(precedence -> pathRules.add(new Precedes(cohort, precedence)));
    }

    public static Rules of(Cohort cohort) {
        return new Rules(cohort);
    }

    public List<SlotRule> slotRules() {
        return List.copyOf(slotRules);
    }

    public List<PathRule> pathRules() {
        return List.copyOf(pathRules);
    }

    public List<CouplingRule> couplingRules() {
        List<CouplingRule> rules = new ArrayList<>();
        for (Slot slot : cohort.slots()) {
            rules.add(new SeatsPerSlot(cohort, slot));
            if (slot.priority() > 0) {
                rules.add(new PrioritySeats(cohort, slot));
            }
        }
        for (int i = 0; i < cohort.couplings().size(); i++) {
            rules.add(
                    switch (cohort.couplings().get(i)) {
                        case Coupling.Cap cap -> new CapPerPeriod(cohort, i, cap);
                        case Coupling.Linked linked -> new LinkedPair(cohort, i, linked);
                        case Coupling.Separated separated -> new SeparatedPair(cohort, i, separated);
                        case Coupling.Spread spread -> new SubCohortSpread(cohort, i, spread);
                    });
        }
        return rules;
    }

    /** The rule about whole paths that alone stands between a person and a path, if there is one. */
    public Optional<PathRule> culprit(Associate associate) {
        return pathRules.stream()
                .filter(rule -> {
                    Rules without = new Rules(cohort);
                    without.pathRules.remove(rule);
                    return new Alone(without).points(associate).isPresent();
                })
                .findFirst();
    }

    /** Every row that ties people together, in a fixed order. */
    public List<Row> rows() {
        return couplingRules().stream().flatMap(rule -> rule.rows().stream()).toList();
    }

    public boolean allows(Associate associate, Slot slot) {
        return slotRules.stream().allMatch(rule -> rule.allows(associate, slot));
    }

    /** Slots open to this person, by first period and then by id. */
    public List<Slot> open(Associate associate) {
        return cohort.slots().stream()
                .filter(slot -> allows(associate, slot))
                .sorted(Comparator.comparingInt(slot -> slot.periods().first()))
                .toList();
    }

    public boolean allows(Associate associate, Bundle bundle) {
        int covered =
                bundle.slots().stream().mapToInt(slot -> slot.periods().count()).sum();
        return bundle.periods().equals(associate.active())
                && covered == associate.active().count()
                && bundle.slots().stream().allMatch(slot -> allows(associate, slot))
                && keeps(associate, bundle.slots());
    }

    /** Hands over every path this person may have, in the order of {@link Bundle}; there can be very many. */
    public void forEachBundle(Associate associate, Consumer<Bundle> visitor) {
        extend(associate, open(associate), associate.active(), new ArrayList<>(), visitor);
    }

    public List<Bundle> bundles(Associate associate) {
        List<Bundle> bundles = new ArrayList<>();
        forEachBundle(associate, bundles::add);
        return bundles;
    }

    /** Whether slots that are each open and cover the active periods keep the rules about whole paths. */
    boolean keeps(Associate associate, List<Slot> path) {
        Bundle bundle = new Bundle(path);
        return pathRules.stream().allMatch(rule -> rule.allows(associate, bundle));
    }

    /** Whether a path may begin like this. */
    boolean promising(Associate associate, List<Slot> beginning) {
        return pathRules.stream().allMatch(rule -> rule.promising(associate, beginning));
    }

    private void extend(
            Associate associate, List<Slot> open, Periods left, List<Slot> beginning, Consumer<Bundle> visitor) {
        if (left.isEmpty()) {
            if (keeps(associate, beginning)) {
                visitor.accept(new Bundle(beginning));
            }
            return;
        }
        for (Slot slot : open) {
            if (slot.periods().first() != left.first() || !left.containsAll(slot.periods())) {
                continue;
            }
            beginning.add(slot);
            if (promising(associate, beginning)) {
                extend(associate, open, left.minus(slot.periods()), beginning, visitor);
            }
            beginning.removeLast();
        }
    }
}
