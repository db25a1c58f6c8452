package io.trellis.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.planner.Associate;
import io.trellis.planner.BruteForce;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Plan;
import io.trellis.planner.Policy;
import io.trellis.planner.RandomCohorts;
import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Swaps that are offered in plans of any quality, held against every plan there is. */
class SwapPropertiesTests {

    private static final long SEEDS = Long.getLong("trellis.planner.swaps", 150);

    private int offered;

    @Test
    void everySwapThatHelpsIsOfferedAndNoOther() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            Cohort cohort = RandomCohorts.of(seed).withoutTrials();
            Optional<BruteForce> all = BruteForce.of(cohort);
            if (all.isPresent() && !all.get().infeasible()) {
                List<Plan> plans = all.get().plans(Policy.FAIREST);
                Random random = new Random(seed);
                for (int trial = 0; trial < 4; trial++) {
                    Periods started = random.nextInt(3) == 0 ? Periods.of(0) : Periods.NONE;
                    Plan plan = plans.get(random.nextInt(plans.size()));
                    check("seed " + seed + " " + plan.assignments(), cohort, plan, plans, started);
                }
            }
        });
        assertThat(offered).isGreaterThan(100);
    }

    private void check(String label, Cohort cohort, Plan plan, List<Plan> plans, Periods started) {
        List<Swaps.Swap> swaps = Swaps.in(PlanReading.of(cohort, plan), started);
        Set<SortedMap<String, Set<String>>> outcomes = new HashSet<>();
        Set<SortedMap<String, Set<String>>> allowed = new HashSet<>();
        plans.forEach(other -> allowed.add(held(other)));
        for (Swaps.Swap swap : swaps) {
            SortedMap<String, Set<String>> after = held(plan);
            for (Swaps.Move move : swap.moves()) {
                Set<String> mine = after.get(move.associate().id());
                assertThat(mine.remove(move.gives().id())).as(label).isTrue();
                assertThat(mine.add(move.gets().id())).as(label).isTrue();
                assertThat(move.gives().periods())
                        .as(label)
                        .isEqualTo(move.gets().periods())
                        .matches(periods -> !periods.intersects(started));
                assertThat(move.gain())
                        .as(label)
                        .isNotNegative()
                        .isEqualTo(move.associate().rank(move.gives())
                                - move.associate().rank(move.gets()));
            }
            assertThat(swap.gain()).as(label).isPositive();
            assertThat(allowed).as(label).contains(after);
            outcomes.add(after);
        }
        offered += swaps.size();
        for (Plan other : plans) {
            if (isSwap(cohort, plan, other, started)) {
                assertThat(outcomes).as(label).contains(held(other));
            }
        }
    }

    private static SortedMap<String, Set<String>> held(Plan plan) {
        SortedMap<String, Set<String>> held = new TreeMap<>();
        plan.assignments().forEach((id, slots) -> held.put(id, new HashSet<>(slots)));
        return held;
    }

    /** Whether two to five people pass on one slot each, of the same periods, and somebody gains and nobody loses. */
    private static boolean isSwap(Cohort cohort, Plan plan, Plan other, Periods started) {
        List<Slot> gone = new ArrayList<>();
        List<Slot> come = new ArrayList<>();
        int gain = 0;
        for (Associate associate : cohort.associates()) {
            List<Slot> before =
                    new ArrayList<>(plan.bundle(cohort, associate.id()).slots());
            List<Slot> after =
                    new ArrayList<>(other.bundle(cohort, associate.id()).slots());
            before.removeAll(other.bundle(cohort, associate.id()).slots());
            after.removeAll(plan.bundle(cohort, associate.id()).slots());
            if (before.isEmpty() && after.isEmpty()) {
                continue;
            }
            if (before.size() != 1 || after.size() != 1) {
                return false;
            }
            int won = associate.rank(before.getFirst()) - associate.rank(after.getFirst());
            if (won < 0) {
                return false;
            }
            gain += won;
            gone.add(before.getFirst());
            come.add(after.getFirst());
        }
        Set<Periods> times = new HashSet<>();
        gone.forEach(slot -> times.add(slot.periods()));
        return gain > 0
                && gone.size() <= 5
                && times.size() == 1
                && !gone.getFirst().periods().intersects(started)
                && new HashSet<>(gone).size() == gone.size()
                && new HashSet<>(gone).equals(new HashSet<>(come))
                && isOneCycle(gone, come);
    }

    private static boolean isOneCycle(List<Slot> gone, List<Slot> come) {
        int length = 0;
        int at = 0;
        do {
            at = gone.indexOf(come.get(at));
            length++;
        } while (at != 0);
        return length == gone.size();
    }
}
