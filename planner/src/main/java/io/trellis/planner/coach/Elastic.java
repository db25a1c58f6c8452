package io.trellis.planner.coach;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Slot;
import io.trellis.planner.engine.WholeNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A cohort as rows of whole numbers in which everything in the {@link Catalog} can be eased (an elastic program:
 * Chinneck, "Feasibility and Infeasibility in Optimization", 2008, chapter 6). Sets of concessions are positions in the
 * catalog; those in a set are kept as they are, all others bind nobody.
 */
final class Elastic implements AutoCloseable {

    private static final double NOTHING = 1e-6;

    private final WholeNumbers program;
    private final List<Easing> easings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int total;
    private final int count;
    private final BitSet offers = new BitSet();

    Elastic(Cohort cohort, List<Concession> catalog, Duration time) {
        program = new WholeNumbers(time);
        for (Concession concession : catalog) {
            if (concession instanceof Offer) {
                offers.set(easings.size());
            }
            int steps = concession.steps(cohort);
            easings.add(
                    concession instanceof ProgramRule.Least
                            ? Easing.uneven(program, concession, steps)
                            : Easing.even(program, concession, steps));
        }
        Cohort wide = cohort;
        for (Concession concession : catalog) {
            if (concession instanceof Offer offer) {
                wide = offer.eased(wide, 0);
            }
        }
        for (Associate associate : wide.associates()) {
            for (Slot slot : wide.slots()) {
                if (associate.present().containsAll(slot.periods())) {
                    places.add(new Place(associate, slot, program.column()));
                }
            }
        }
        new PersonalRows(wide, program, places, easings).add();
        new SharedRows(wide, program, places, easings).add();
        total = program.column();
        int row = program.row(-WholeNumbers.NO_LIMIT, 0);
        easings.forEach(easing -> easing.add(program, row, 1));
        program.add(row, total, -1);
        count = program.columns();
    }

    /** Whether people can be placed; and if not, rules that are enough to see why. */
    record Answer(WholeNumbers.End end, BitSet matters) {}

    /** Every rule, and nothing that is only an offer. */
    BitSet rules() {
        BitSet rules = new BitSet();
        rules.set(0, easings.size());
        rules.andNot(offers);
        return rules;
    }

    Concession concession(int position) {
        return easings.get(position).concession();
    }

    boolean timeIsUp() {
        return program.timeIsUp();
    }

    /**
     * Whether a set of rules contradicts itself, and what of it matters to that: where the relaxation is contradictory
     * its duals are a Farkas ray, and what they do not weigh does not matter.
     */
    Answer weigh(BitSet kept) {
        long[] costs = new long[count];
        kept.stream().flatMap(k -> Arrays.stream(easings.get(k).columns())).forEach(column -> costs[column] = 1);
        WholeNumbers.Relaxed relaxed = program.relax(costs, limits(offers));
        return relaxed.end() == WholeNumbers.End.FOUND && relaxed.cost() > NOTHING
                ? new Answer(WholeNumbers.End.NONE, matters(kept, relaxed.weights()))
                : new Answer(ask(kept), kept);
    }

    /** Whether people can be placed when only these rules hold; the rows of all others are left out. */
    WholeNumbers.End ask(BitSet kept) {
        BitSet held = (BitSet) kept.clone();
        held.or(offers);
        BitSet loose = new BitSet();
        for (int k = held.nextClearBit(0); k < easings.size(); k = held.nextClearBit(k + 1)) {
            if (!(concession(k) instanceof PersonalRule.OnLeave)) {
                Arrays.stream(easings.get(k).columns()).forEach(loose::set);
            }
        }
        loose.set(total);
        return program.any(loose, limits(held)).end();
    }

    /**
     * The cheapest way of easing.
     *
     * @param price per step of a concession; negative for what is not to be eased
     * @param most steps in all
     */
    WholeNumbers.Searched cheapest(ToLongFunction<Concession> price, long most) {
        Question question = question(price, most);
        WholeNumbers.Relaxed relaxed = program.relax(question.costs(), question.limits());
        if (relaxed.end() == WholeNumbers.End.NONE) {
            return new WholeNumbers.Searched(WholeNumbers.End.NONE, null);
        }
        return relaxed.whole() != null
                ? new WholeNumbers.Searched(WholeNumbers.End.FOUND, relaxed.whole())
                : program.cheapest(question.costs(), question.limits());
    }

    private record Question(long[] costs, long[] limits) {}

    private Question question(ToLongFunction<Concession> price, long most) {
        BitSet held = new BitSet();
        long[] costs = new long[count];
        for (int k = 0; k < easings.size(); k++) {
            long cost = price.applyAsLong(easings.get(k).concession());
            held.set(k, cost < 0);
            for (int column : easings.get(k).columns()) {
                costs[column] = Math.max(0, cost);
            }
        }
        long[] limits = limits(held);
        limits[total] = most;
        return new Question(costs, limits);
    }

    /** Steps per concession that a point eases. */
    List<Ease> eased(long[] point) {
        return easings.stream()
                .filter(easing -> easing.taken(point) > 0)
                .map(easing -> new Ease(easing.concession(), easing.taken(point)))
                .toList();
    }

    /** Slots per associate id that a point gives. */
    Map<String, List<Slot>> assignments(long[] point) {
        Map<String, List<Slot>> assignments = new HashMap<>();
        for (Place place : places) {
            if (point[place.column()] == 1) {
                assignments
                        .computeIfAbsent(place.associate().id(), _ -> new ArrayList<>())
                        .add(place.slot());
            }
        }
        return assignments;
    }

    @Override
    public void close() {
        program.close();
    }

    private BitSet matters(BitSet kept, double[] weights) {
        BitSet matters = new BitSet();
        kept.stream()
                .filter(k ->
                        Arrays.stream(easings.get(k).columns()).anyMatch(column -> Math.abs(weights[column]) > NOTHING))
                .forEach(matters::set);
        return matters;
    }

    private long[] limits(BitSet held) {
        long[] limits = new long[count];
        Arrays.fill(limits, 1);
        limits[total] = WholeNumbers.NO_LIMIT;
        for (int k = 0; k < easings.size(); k++) {
            for (int column : easings.get(k).columns()) {
                limits[column] = held.get(k) ? 0 : easings.get(k).most();
            }
        }
        return limits;
    }
}
