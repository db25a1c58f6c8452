package io.trellis.planner.coach;

import io.trellis.planner.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds more rules that a conflict cannot do without, once one is known: a point that breaks nothing but this rule is
 * changed a little, so that it breaks nothing but another (model rotation: Belov and Marques-Silva, "Accelerating MUS
 * Extraction with Recursive Model Rotation", 2011). People move to other slots at the same time, or swap.
 */
final class Rotation {

    private static final int MOST_TRIALS = 10_000;

    private final Elastic elastic;
    private final BitSet kept;
    private final BitSet needed;
    private final Deque<Witness> open = new ArrayDeque<>();
    private final BitSet loose;
    private int trials;

    /** A point that breaks nothing but one rule. */
    private record Witness(long[] point, int rule) {}

    /**
     * @param kept rules that contradict each other
     * @param needed those of them that are known to be needed; grows
     */
    Rotation(Elastic elastic, BitSet kept, BitSet needed) {
        this.elastic = elastic;
        this.kept = kept;
        this.loose = elastic.loose(kept);
        this.needed = needed;
    }

    /** Starts from a point that keeps all the rules but some. */
    void from(long[] point) {
        learn(point, elastic.broken(point, kept, loose));
        while (!open.isEmpty() && trials < MOST_TRIALS) {
            turn(open.remove());
        }
    }

    private boolean learn(long[] point, Broken broken) {
        BitSet fresh = broken.sole();
        fresh.andNot(needed);
        needed.or(fresh);
        fresh.stream().forEach(rule -> open.add(new Witness(point, rule)));
        return !fresh.isEmpty();
    }

    private void turn(Witness witness) {
        Map<Slot, List<Place>> taken = new HashMap<>();
        elastic.places().stream()
                .filter(place -> witness.point()[place.column()] == 1)
                .forEach(place -> taken.computeIfAbsent(place.slot(), _ -> new ArrayList<>())
                        .add(place));
        BitSet touched = elastic.columnsOfBroken(witness.point(), loose);
        taken.forEach((from, there) -> {
            for (Slot to : elastic.slotsBeside(from)) {
                List<Place> movers = there.stream()
                        .filter(place -> column(place, to) >= 0)
                        .filter(place -> touched.get(place.column()) || touched.get(column(place, to)))
                        .toList();
                if (!movers.isEmpty() && !move(witness, movers, to)) {
                    swap(witness, movers.getFirst(), taken.getOrDefault(to, List.of()));
                }
            }
        });
    }

    /** One after the other, until what is broken is another rule alone. */
    private boolean move(Witness witness, List<Place> movers, Slot to) {
        long[] point = witness.point().clone();
        for (Place mover : movers) {
            exchange(point, mover, to);
            Broken broken = tried(point);
            if (learn(point.clone(), broken)) {
                return true;
            }
            if (!broken.without(witness.rule()).mayBeOne(needed)) {
                point[mover.column()] = 1;
                point[column(mover, to)] = 0;
            }
        }
        return false;
    }

    private void swap(Witness witness, Place one, List<Place> others) {
        for (Place other : others) {
            if (column(other, one.slot()) < 0) {
                continue;
            }
            long[] point = witness.point().clone();
            exchange(point, one, other.slot());
            exchange(point, other, one.slot());
            learn(point, tried(point));
        }
    }

    private Broken tried(long[] point) {
        trials++;
        return elastic.broken(point, kept, loose);
    }

    private void exchange(long[] point, Place place, Slot to) {
        point[place.column()] = 0;
        point[column(place, to)] = 1;
    }

    /** Negative where the person is not there at that time. */
    private int column(Place place, Slot to) {
        return elastic.column(place.associate(), to);
    }
}
