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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A cohort as rows of whole numbers in which everything in the {@link Catalog} can be eased (an elastic program:
 * Chinneck, "Feasibility and Infeasibility in Optimization", 2008, chapter 6). Sets of concessions are positions in the
 * catalog; those in a set are kept as they are, all others bind nobody.
 */
final class Elastic {

    private static final double NOTHING = 1e-6;
    private static final int TASTES = 8;

    private final WholeNumbers program;
    private final List<Easing> easings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int total;
    private final int count;
    private final long[] leaning;
    private final BitSet offers = new BitSet();
    private final BitSet leaves = new BitSet();
    /** Per row, the concessions that satisfy it when they are given up. */
    private final List<BitSet> easers = new ArrayList<>();

    private final Map<Slot, Map<String, Integer>> columns = new LinkedHashMap<>();

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
        for (int person = 0; person < wide.associates().size(); person++) {
            Associate associate = wide.associates().get(person);
            for (Slot slot : wide.slots()) {
                if (associate.present().containsAll(slot.periods())) {
                    places.add(new Place(associate, slot, program.column(person)));
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
        index();
        leaning = leaning(cohort);
    }

    private void index() {
        for (Place place : places) {
            columns.computeIfAbsent(place.slot(), _ -> new HashMap<>())
                    .put(place.associate().id(), place.column());
        }
        for (int row = 0; row < program.rows(); row++) {
            easers.add(new BitSet());
        }
        for (int k = 0; k < easings.size(); k++) {
            leaves.set(k, concession(k) instanceof PersonalRule.OnLeave);
            for (int column : easings.get(k).columns()) {
                int position = k;
                program.rowsOf(column).stream().forEach(row -> easers.get(row).set(position));
            }
        }
    }

    /**
     * Everybody likes a share of the teams in the first period, another in the second and so on, so that few come back
     * to one; who likes which goes round. Without costs a relaxed point is any corner, and most corners have fractions.
     */
    private long[] leaning(Cohort cohort) {
        long[] costs = new long[count];
        int shares = Math.max(2, cohort.periods().size());
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> teams = new HashMap<>();
        for (Place place : places) {
            int person = people.computeIfAbsent(place.associate().id(), _ -> people.size());
            int team = teams.computeIfAbsent(place.slot().team(), _ -> teams.size());
            boolean liked = (person + team + place.slot().periods().first()) % shares == 0;
            int taste = Math.floorMod(31 * person + 17 * team, TASTES);
            costs[place.column()] = (liked ? 0 : TASTES) + taste;
        }
        return costs;
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
        return find(kept).end();
    }

    /** The same, with a point of slots that people can have. */
    WholeNumbers.Searched find(BitSet kept) {
        BitSet held = (BitSet) kept.clone();
        held.or(offers);
        return find(kept, held);
    }

    /** Whether these rules can be kept once there are as many new slots as one likes. */
    boolean offersHelp(BitSet kept) {
        return find(kept, kept).end() != WholeNumbers.End.NONE;
    }

    private WholeNumbers.Searched find(BitSet kept, BitSet held) {
        BitSet loose = new BitSet();
        for (int k = held.nextClearBit(0); k < easings.size(); k = held.nextClearBit(k + 1)) {
            if (!(concession(k) instanceof PersonalRule.OnLeave)) {
                Arrays.stream(easings.get(k).columns()).forEach(loose::set);
            }
        }
        loose.set(total);
        boolean paths = kept.stream().anyMatch(k -> concession(k) instanceof ProgramRule);
        return program.any(loose, limits(held), paths ? leaning : new long[count]);
    }

    /**
     * The way of easing that takes the fewest steps, and among those the mildest; for cohorts without a plan.
     *
     * @param harshness per step of a concession; negative for what is not to be eased
     * @param most steps in all
     */
    WholeNumbers.Searched cheapest(ToLongFunction<Concession> harshness, long most) {
        BitSet held = new BitSet();
        long[] steps = new long[count];
        long[] costs = new long[count];
        for (int k = 0; k < easings.size(); k++) {
            long cost = harshness.applyAsLong(easings.get(k).concession());
            held.set(k, cost < 0);
            for (int column : easings.get(k).columns()) {
                steps[column] = 1;
                costs[column] = Math.max(0, cost);
            }
        }
        long[] limits = limits(held);
        limits[total] = most;
        return program.cheapest(steps, 1, costs, total, limits, leaning);
    }

    List<Place> places() {
        return places;
    }

    /** Other slots at the same time. */
    List<Slot> slotsBeside(Slot slot) {
        return columns.keySet().stream()
                .filter(other -> !other.equals(slot) && other.periods().equals(slot.periods()))
                .toList();
    }

    /** The column of a person's slot; negative where the person is not there at that time. */
    int column(Associate associate, Slot slot) {
        return columns.getOrDefault(slot, Map.of()).getOrDefault(associate.id(), -1);
    }

    /** Rows that need not be kept when only these rules hold; the one that counts steps is kept by no rule. */
    BitSet loose(BitSet kept) {
        BitSet loose = program.rowsOf(total);
        for (int row = 0; row < easers.size(); row++) {
            BitSet givenUp = (BitSet) easers.get(row).clone();
            givenUp.andNot(kept);
            givenUp.andNot(leaves);
            givenUp.andNot(offers);
            if (!givenUp.isEmpty()) {
                loose.set(row);
            }
        }
        return loose;
    }

    /** What a point breaks of these rules; a leave that is taken back counts as broken. */
    Broken broken(long[] point, BitSet kept, BitSet loose) {
        List<BitSet> guilty = new ArrayList<>();
        program.broken(point, loose).stream().forEach(row -> {
            BitSet some = (BitSet) easers.get(row).clone();
            some.and(kept);
            some.andNot(leaves);
            guilty.add(some);
        });
        leaves.stream()
                .filter(k -> kept.get(k) && easings.get(k).taken(point) > 0)
                .mapToObj(Elastic::only)
                .forEach(guilty::add);
        return new Broken(guilty);
    }

    private static BitSet only(int position) {
        BitSet one = new BitSet();
        one.set(position);
        return one;
    }

    /** Every column in a row that a point breaks. */
    BitSet columnsOfBroken(long[] point, BitSet loose) {
        BitSet touched = new BitSet();
        program.broken(point, loose).stream().forEach(row -> touched.or(program.columnsOf(row)));
        return touched;
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
