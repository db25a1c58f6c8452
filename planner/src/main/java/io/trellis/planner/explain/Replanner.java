package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Limits;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import io.trellis.planner.Slot;
import io.trellis.planner.Stats;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Repairs a published plan after something changed: rotations that have started stay, as little as possible moves, and
 * what fairness a few more moves would buy is offered beside.
 */
public final class Replanner {

    private static final int POINTS = 3;
    /** The first ones are tried always; the later ones only while there are not enough points. */
    private static final List<Integer> ALLOWANCES = List.of(0, 2, 5);

    private static final List<Integer> FARTHER = List.of(10, 20, 40, 80);

    private final Limits limits;
    private final Progress progress;
    private boolean stopped;

    public Replanner(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * One way to repair.
     *
     * @param allowance moves allowed beyond the fewest possible
     * @param changes who gets other slots than published
     * @param shortage seats that must be filled but cannot be any more
     * @param stats how it was found
     */
    public record Repair(int allowance, PlanReading after, List<Change> changes, int shortage, Stats stats) {

        /** Slots that people get and did not have. */
        public int moves() {
            return changes.stream()
                    .mapToInt(change -> (int) change.after().placements().stream()
                            .filter(placement -> change.before().placements().stream()
                                    .noneMatch(old -> old.slot()
                                            .id()
                                            .equals(placement.slot().id())))
                            .count())
                    .sum();
        }
    }

    /**
     * Up to three repairs, fewest moves first, each better for people than the one before; fewer when no number of moves
     * buys more, and none when even without seat minima no plan keeps the rules.
     *
     * @param cohort as it is now
     * @param published slot ids per associate as people know them
     * @param started periods that are running or over
     */
    public List<Repair> repairs(
            Cohort cohort, SortedMap<String, List<String>> published, Periods started, Policy policy) {
        return repairs(cohort, published, Collections.emptySortedSet(), started, policy);
    }

    /** Whether any search so far ended before its first plan, so that repairs may be missing. */
    public boolean stopped() {
        return stopped;
    }

    /** @param moved people whom an earlier repair has moved already */
    public List<Repair> repairs(
            Cohort cohort,
            SortedMap<String, List<String>> published,
            SortedSet<String> moved,
            Periods started,
            Policy policy) {
        Cohort frozen = frozen(cohort, published, started);
        SortedMap<String, List<String>> known = known(cohort, published);
        SortedSet<String> present = present(cohort, moved);
        List<Repair> repairs = new ArrayList<>();
        for (Cohort candidate : List.of(frozen, elastic(frozen))) {
            for (int allowance : ALLOWANCES) {
                repair(cohort, candidate.withPublished(new Published(known, present, allowance)), policy)
                        .filter(repair -> isBetter(repair, repairs))
                        .ifPresent(repairs::add);
            }
            if (!repairs.isEmpty()) {
                int anything =
                        candidate.associates().size() * candidate.periods().size();
                Optional<Repair> farthest = repairs.size() >= POINTS
                        ? Optional.empty()
                        : repair(cohort, candidate.withPublished(new Published(known, present, anything)), policy)
                                .filter(repair -> isBetter(repair, repairs));
                for (int allowance : farthest.isPresent() ? FARTHER : List.<Integer>of()) {
                    if (repairs.size() < POINTS) {
                        repair(cohort, candidate.withPublished(new Published(known, present, allowance)), policy)
                                .filter(repair -> isBetter(repair, repairs))
                                .ifPresent(repairs::add);
                    }
                }
                farthest.filter(repair -> repairs.size() < POINTS && isBetter(repair, repairs))
                        .ifPresent(repairs::add);
                return repairs;
            }
        }
        return repairs;
    }

    /** The first of these repairs alone, if seat minima can be kept. */
    public Optional<Repair> fewest(
            Cohort cohort, SortedMap<String, List<String>> published, Periods started, Policy policy) {
        Published known = new Published(known(cohort, published), Collections.emptySortedSet(), 0);
        return repair(cohort, frozen(cohort, published, started).withPublished(known), policy);
    }

    private Optional<Repair> repair(Cohort cohort, Cohort task, Policy policy) {
        Published known = Objects.requireNonNull(task.published());
        return switch (Planner.plan(task, policy, limits, progress)) {
            case Outcome.Planned planned -> Optional.of(repair(cohort, task, known, planned));
            case Outcome.Infeasible _ -> Optional.empty();
            case Outcome.Undecided _ -> {
                stopped = true;
                yield Optional.empty();
            }
        };
    }

    private static Repair repair(Cohort cohort, Cohort task, Published known, Outcome.Planned planned) {
        Plan plan = planned.plan();
        PlanReading after = PlanReading.of(task, plan);
        PlanReading before = PlanReading.of(cohort, new Plan(known.assignments(), plan.certificate()));
        return new Repair(
                known.allowance(), after, Change.between(before, after), shortage(cohort, after), planned.stats());
    }

    /** Whether people have more of it than of the last point of the curve. */
    private static boolean isBetter(Repair repair, List<Repair> repairs) {
        return repairs.isEmpty()
                || Quality.forPeople(repair.after())
                                .compareTo(Quality.forPeople(repairs.getLast().after()))
                        < 0;
    }

    /** What began stays, as far as it is still allowed. */
    private static Cohort frozen(Cohort cohort, SortedMap<String, List<String>> published, Periods started) {
        Rules rules = Rules.of(cohort);
        return cohort.withAssociates(cohort.associates().stream()
                .map(associate -> {
                    Associate bound = associate;
                    for (Slot slot : slots(cohort, published.getOrDefault(associate.id(), List.of()))) {
                        if (started.contains(slot.periods().first()) && !isPinned(bound, slot)) {
                            Associate staying = staying(bound, slot);
                            bound = rules.allows(staying, slot) ? pinned(staying, slot) : bound;
                        }
                    }
                    return bound;
                })
                .toList());
    }

    /** Whoever is there when a slot begins has it to its end: nobody else could have the rest of it. */
    private static Associate staying(Associate associate, Slot slot) {
        return associate.active().contains(slot.periods().first())
                ? associate
                        .with()
                        .present(associate.present().plus(slot.periods()))
                        .leave(associate.leave().minus(slot.periods()))
                        .build()
                : associate;
    }

    private static boolean isPinned(Associate associate, Slot slot) {
        return associate.pins().stream().anyMatch(pin -> pin.slot().equals(slot.id()));
    }

    private static Associate pinned(Associate associate, Slot slot) {
        List<Pin> pins = new ArrayList<>(associate.pins());
        pins.add(new Pin(slot.id(), Pin.Kind.TRIED, null));
        return associate.with().pins(pins).build();
    }

    /** Seats that must be filled become seats that are filled first. */
    private static Cohort elastic(Cohort cohort) {
        return cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.with()
                        .seats(0, slot.max())
                        .priority(Math.max(slot.min(), slot.priority()))
                        .build())
                .toList());
    }

    private static int shortage(Cohort cohort, PlanReading after) {
        return cohort.slots().stream()
                .mapToInt(slot -> Math.max(0, slot.min() - after.holders(slot).size()))
                .sum();
    }

    private static SortedMap<String, List<String>> known(Cohort cohort, SortedMap<String, List<String>> published) {
        SortedMap<String, List<String>> known = new TreeMap<>();
        for (Associate associate : cohort.associates()) {
            known.put(
                    associate.id(),
                    slots(cohort, published.getOrDefault(associate.id(), List.of())).stream()
                            .map(Slot::id)
                            .toList());
        }
        return known;
    }

    private static SortedSet<String> present(Cohort cohort, SortedSet<String> people) {
        SortedSet<String> present = new TreeSet<>(people);
        present.removeIf(id -> cohort.associates().stream()
                .noneMatch(associate -> associate.id().equals(id)));
        return present;
    }

    /** Those of the slots that still exist. */
    private static List<Slot> slots(Cohort cohort, List<String> ids) {
        return cohort.slots().stream().filter(slot -> ids.contains(slot.id())).toList();
    }
}
