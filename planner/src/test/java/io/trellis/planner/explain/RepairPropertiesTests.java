package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Outcome;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Plan;
import io.trellis.planner.Planner;
import io.trellis.planner.Policy;
import io.trellis.planner.Progress;
import io.trellis.planner.Published;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import io.trellis.planner.Story;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Repairs of small plans after a leave, an exit or the end of a slot, held against every plan there is. */
class RepairPropertiesTests {

    private static final long SEEDS = Long.getLong("trellis.planner.repairs", 40);

    private static final int MOST = 3;
    private static final int ANYTHING = 1_000;

    private int repaired;
    private int several;
    private int impossible;

    private record Event(Cohort changed, Periods started) {}

    @Test
    void everyRepairIsTheBestForItsMoves() {
        for (Policy policy : Policy.values()) {
            LongStream.range(0, SEEDS).forEach(seed -> repair(seed, policy));
        }
        assertThat(repaired).isGreaterThan((int) SEEDS);
        assertThat(several).isPositive();
        assertThat(impossible).isPositive();
    }

    private void repair(long seed, Policy policy) {
        Random random = new Random(31 * seed + policy.ordinal());
        Cohort cohort = RandomCohorts.of(seed).withPublished(null).withoutTrials();
        if (Planner.plan(cohort, policy, Story.limits(), Progress.SILENT) instanceof Outcome.Planned(var plan, var _)) {
            Event event = event(cohort, random);
            check("seed %d, %s".formatted(seed, policy), event, known(event.changed(), plan), policy);
        }
    }

    private static Event event(Cohort cohort, Random random) {
        int periods = cohort.periods().size();
        Periods started = periods > 1 && random.nextBoolean() ? Periods.of(0) : Periods.NONE;
        Associate who =
                cohort.associates().get(random.nextInt(cohort.associates().size()));
        return switch (random.nextInt(3)) {
            case 0 -> {
                int period = started.isEmpty() ? random.nextInt(periods) : periods - 1;
                Periods leave = who.leave().plus(Periods.of(period));
                yield new Event(WhyNot.with(cohort, who.with().leave(leave).build()), started);
            }
            case 1 -> {
                Periods present = who.present().and(started);
                yield new Event(WhyNot.with(cohort, who.with().present(present).build()), started);
            }
            default -> {
                Slot slot = cohort.slots().get(random.nextInt(cohort.slots().size()));
                yield new Event(without(cohort, slot), slot.periods().intersects(started) ? Periods.NONE : started);
            }
        };
    }

    private static Cohort without(Cohort cohort, Slot gone) {
        return cohort.withSlots(cohort.slots().stream()
                        .filter(slot -> !slot.equals(gone))
                        .toList())
                .withAssociates(cohort.associates().stream()
                        .map(associate -> associate
                                .with()
                                .pins(associate.pins().stream()
                                        .filter(pin -> !pin.slot().equals(gone.id()))
                                        .toList())
                                .build())
                        .toList());
    }

    /** What people have of the plan that is still there. */
    private static SortedMap<String, List<String>> known(Cohort cohort, Plan plan) {
        SortedMap<String, List<String>> known = new TreeMap<>();
        for (Associate associate : cohort.associates()) {
            known.put(
                    associate.id(),
                    plan.assignments().getOrDefault(associate.id(), List.of()).stream()
                            .filter(id -> cohort.slots().stream()
                                    .anyMatch(slot -> slot.id().equals(id)))
                            .toList());
        }
        return known;
    }

    private void check(String label, Event event, SortedMap<String, List<String>> known, Policy policy) {
        Cohort begun = begun(event, known);
        Optional<BruteForce> kept = BruteForce.of(published(begun, known, 0));
        if (kept.isEmpty()) {
            return;
        }
        Cohort task = kept.get().infeasible() ? withoutMinima(begun) : begun;
        List<Replanner.Repair> repairs =
                new Replanner(Story.limits(), Progress.SILENT).repairs(event.changed(), known, event.started(), policy);
        Replanner.Repair last = null;
        for (Replanner.Repair repair : repairs) {
            BruteForce all =
                    BruteForce.of(published(task, known, repair.allowance())).orElseThrow();
            Plan after = repair.after().plan();
            assertThat(all.allows(after)).as(label).isTrue();
            all.best(policy).forEach((stage, best) -> {
                if (policy != Policy.STABLE
                        || List.of("priority", "changes", "blocking").contains(stage)) {
                    assertThat(all.value(stage, after))
                            .as("%s, %d more moves: %s", label, repair.allowance(), stage)
                            .isGreaterThanOrEqualTo(stage.equals("changes") ? best - repair.allowance() : best);
                }
            });
            assertThat(repair.moves()).as(label).isEqualTo((int) -all.value("changes", after));
            assertThat(repair.shortage()).as(label).isEqualTo(shortage(event.changed(), repair));
            assertThat(repair.changes())
                    .as(label)
                    .extracting(change -> change.associate().id())
                    .containsExactlyInAnyOrderElementsOf(moved(known, after));
            if (last != null) {
                assertThat(repair.moves()).as(label).isGreaterThanOrEqualTo(last.moves());
                assertThat(Quality.forPeople(repair.after())).as(label).isLessThan(Quality.forPeople(last.after()));
            }
            last = repair;
        }
        if (last == null) {
            assertThat(BruteForce.of(published(task, known, 0)))
                    .as(label)
                    .hasValueSatisfying(all -> assertThat(all.infeasible()).isTrue());
            impossible++;
        } else {
            if (repairs.size() < MOST && policy != Policy.STABLE) {
                Plan after = last.after().plan();
                BruteForce all = BruteForce.of(published(task, known, ANYTHING)).orElseThrow();
                all.best(policy).forEach((stage, best) -> {
                    if (!List.of("changes", "stars", "exposure").contains(stage)) {
                        assertThat(all.value(stage, after))
                                .as("%s, any number of moves: %s", label, stage)
                                .isEqualTo(best);
                    }
                });
            }
            repaired++;
            several += repairs.size() > 1 ? 1 : 0;
        }
    }

    /** What began stays where it is still allowed, also for who is away before it ends. */
    private static Cohort begun(Event event, SortedMap<String, List<String>> known) {
        Rules rules = Rules.of(event.changed());
        return event.changed()
                .withAssociates(event.changed().associates().stream()
                        .map(associate -> {
                            Associate bound = associate;
                            for (String id : known.get(associate.id())) {
                                Slot slot = event.changed().slot(id);
                                int first = slot.periods().first();
                                boolean began = event.started().contains(first)
                                        && associate.active().contains(first)
                                        && associate.pins().stream()
                                                .noneMatch(pin -> pin.slot().equals(id));
                                Periods leave = bound.leave().minus(slot.periods());
                                Associate staying = bound.with()
                                        .present(bound.present().plus(slot.periods()))
                                        .leave(leave)
                                        .build();
                                if (began && rules.allows(staying, slot)) {
                                    List<Pin> pins = new ArrayList<>(bound.pins());
                                    pins.add(new Pin(id, Pin.Kind.TRIED, null));
                                    bound = staying.with().pins(pins).build();
                                }
                            }
                            return bound;
                        })
                        .toList());
    }

    private static Cohort withoutMinima(Cohort cohort) {
        return cohort.withSlots(cohort.slots().stream()
                .map(slot -> slot.with()
                        .seats(0, slot.max())
                        .priority(Math.max(slot.min(), slot.priority()))
                        .build())
                .toList());
    }

    private static Cohort published(Cohort cohort, SortedMap<String, List<String>> known, int allowance) {
        return cohort.withPublished(new Published(known, Collections.emptySortedSet(), allowance));
    }

    private static int shortage(Cohort cohort, Replanner.Repair repair) {
        return cohort.slots().stream()
                .mapToInt(slot -> {
                    long holders = repair.after().plan().assignments().values().stream()
                            .filter(ids -> ids.contains(slot.id()))
                            .count();
                    return (int) Math.max(0, slot.min() - holders);
                })
                .sum();
    }

    private static List<String> moved(SortedMap<String, List<String>> known, Plan after) {
        return known.keySet().stream()
                .filter(id -> !new HashSet<>(known.get(id))
                        .equals(new HashSet<>(after.assignments().getOrDefault(id, List.of()))))
                .toList();
    }
}
