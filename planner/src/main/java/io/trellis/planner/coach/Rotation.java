package io.trellis.planner.coach;

import io.trellis.planner.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds more rules that a conflict cannot do without, once one is known: a point that breaks nothing but this rule is
 * changed a little, so that it breaks nothing but another (model rotation: Belov and Marques-Silva, "Accelerating MUS
 * Extraction with Recursive Model Rotation", 2011). People move to other slots at the same time, or swap.
 */
final class Rotation {

    /** Trials one after the other that show nothing, before it is left to questions. */
    private static final int MOST_IN_VAIN = 1_000;

    private final Elastic elastic;
    private final BitSet needed;
    private final Deque<Witness> open = new ArrayDeque<>();
    private BitSet kept = new BitSet();
    private BitSet loose = new BitSet();
    private int vain;

    /** A point that breaks nothing but one rule. */
    private record Witness(long[] point, int rule) {}

    /** @param needed rules that are known to be needed; grows */
    Rotation(Elastic elastic, BitSet needed) {
        this.elastic = elastic;
        this.needed = needed;
    }

    /**
     * Starts from a point that keeps all the rules but some.
     *
     * @param rules that contradict each other
     */
    void from(long[] point, BitSet rules) {
        if (vain >= MOST_IN_VAIN) {
            return;
        }
        kept = rules;
        loose = elastic.loose(rules);
        learn(point, elastic.broken(point, kept, loose));
        while (!open.isEmpty() && vain < MOST_IN_VAIN) {
            turn(open.remove());
        }
        open.clear();
    }

    private boolean learn(long[] point, Broken broken) {
        BitSet fresh = broken.sole();
        fresh.andNot(needed);
        needed.or(fresh);
        fresh.stream().forEach(rule -> open.add(new Witness(point, rule)));
        vain = fresh.isEmpty() ? vain + 1 : 0;
        return !fresh.isEmpty();
    }

    private void turn(Witness witness) {
        Map<Slot, List<Place>> taken = new LinkedHashMap<>();
        elastic.places().stream()
                .filter(place -> witness.point()[place.column()] == 1)
                .forEach(place -> taken.computeIfAbsent(place.slot(), _ -> new ArrayList<>())
                        .add(place));
        BitSet touched = elastic.columnsOfBroken(witness.point(), loose);
        taken.forEach((from, there) -> {
            for (Slot to : elastic.slotsBeside(from)) {
                if (vain >= MOST_IN_VAIN) {
                    return;
                }
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
