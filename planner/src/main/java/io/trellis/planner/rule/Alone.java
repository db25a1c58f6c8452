package io.trellis.planner.rule;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The smallest sum of ranks each person could have if nobody else were there; points lost are counted from it. Pins
 * that are only tried do not count. Depth first from the best ranks, leaving a branch that cannot win.
 */
public final class Alone {

    private static final int NO_PATH = Integer.MAX_VALUE / 2;

    private final Rules rules;

    /** With these rules, whatever is only tried. */
    public Alone(Rules rules) {
        this.rules = rules;
    }

    public static Alone in(Cohort cohort) {
        return new Alone(Rules.of(cohort.withoutTrials()));
    }

    /** Empty when no path keeps the rules. */
    public OptionalInt points(Associate associate) {
        Search search = new Search(associate);
        search.extend(associate.active(), 0, new ArrayList<>());
        return search.best >= NO_PATH ? OptionalInt.empty() : OptionalInt.of(search.best);
    }

    private final class Search {

        private final Associate associate;
        private final List<Slot> open;
        private final int[] atLeast = new int[Periods.MAX + 1];
        private int best = NO_PATH;

        Search(Associate associate) {
            this.associate = associate;
            this.open = rules.open(associate).stream()
                    .sorted(Comparator.comparingInt(associate::rank))
                    .toList();
            for (int period = Periods.MAX - 1; period >= 0; period--) {
                atLeast[period] = associate.active().contains(period) ? fewest(period) : atLeast[period + 1];
            }
        }

        private int fewest(int period) {
            return open.stream()
                    .filter(slot -> slot.periods().first() == period)
                    .mapToInt(slot ->
                            associate.rank(slot) + atLeast[slot.periods().last() + 1])
                    .min()
                    .orElse(NO_PATH);
        }

        private void extend(Periods left, int points, List<Slot> beginning) {
            int from = left.isEmpty() ? Periods.MAX : left.first();
            if (points + atLeast[from] >= best) {
                return;
            }
            if (left.isEmpty()) {
                if (rules.keeps(associate, beginning)) {
                    best = points;
                }
                return;
            }
            for (Slot slot : open) {
                if (slot.periods().first() == from && left.containsAll(slot.periods())) {
                    beginning.add(slot);
                    if (rules.promising(associate, beginning)) {
                        extend(left.minus(slot.periods()), points + associate.rank(slot), beginning);
                    }
                    beginning.removeLast();
                }
            }
        }
    }
}
