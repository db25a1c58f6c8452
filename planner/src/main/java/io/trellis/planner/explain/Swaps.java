package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Progress;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges of slots among two to five people that keep every rule, worsen nobody and help somebody. Each is to be done
 * as a whole or not at all.
 */
public final class Swaps {

    private static final int LONGEST = 5;
    /** More than anybody reads. */
    static final int MOST = 200;

    private final PlanReading reading;
    private final Cohort cohort;
    private final Rules rules;
    private final List<Row> rows;
    private final Periods fixed;
    private final Progress progress;
    private final Map<String, Bundle> bundles = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final List<Swap> found = new ArrayList<>();
    private final Set<Set<Move>> outcomes = new HashSet<>();

    private Swaps(PlanReading reading, Periods started, Progress progress) {
        this.reading = reading;
        this.cohort = reading.cohort();
        this.rules = Rules.of(cohort);
        this.rows = rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .toList();
        this.fixed = started;
        this.progress = progress;
        cohort.associates()
                .forEach(person -> bundles.put(person.id(), reading.plan().bundle(cohort, person.id())));
        rows.forEach(row -> sums.put(
                row.id(),
                cohort.associates().stream()
                        .mapToLong(person -> row.of(person, bundle(person)))
                        .sum()));
    }

    /** One person's part: gives one slot and gets another of the same periods. */
    public record Move(Associate associate, Slot gives, Slot gets, int gain) {}

    /** @param moves in order: everybody gets what the next one gives */
    public record Swap(List<Move> moves) {

        public int gain() {
            return moves.stream().mapToInt(Move::gain).sum();
        }
    }

    /**
     * @param swaps most helpful first, of equally helpful ones those of few people
     * @param complete whether there are no others
     */
    public record Found(List<Swap> swaps, boolean complete) {}

    /**
     * The swaps of a plan.
     *
     * @param started periods in which nothing moves any more
     */
    public static List<Swap> in(PlanReading reading, Periods started) {
        return in(reading, started, Progress.SILENT).swaps();
    }

    /** @param progress when it cancels, what was found until then is all */
    public static Found in(PlanReading reading, Periods started, Progress progress) {
        Swaps swaps = new Swaps(reading, started, progress);
        swaps.search();
        swaps.found.sort(Comparator.comparingInt(Swap::gain).reversed());
        return new Found(List.copyOf(swaps.found), swaps.found.size() < MOST && !progress.cancelled());
    }

    private record Holding(Associate associate, Slot slot) {}

    /**
     * People who hold slots of the same periods.
     *
     * @param moves per position in the order of ids: whose slot this person may have, and how
     */
    private record Circle(List<Holding> holdings, List<SortedMap<Integer, Move>> moves) {}

    /** Exchanges of few people come first: when there are too many, it is the long ones that are left out. */
    private void search() {
        List<Circle> circles = holdings().values().stream().map(this::circle).toList();
        for (int length = 2; length <= LONGEST; length++) {
            for (Circle circle : circles) {
                for (int first = 0; first < circle.holdings().size(); first++) {
                    extend(circle, length, first, new ArrayList<>(List.of(first)), new ArrayList<>());
                }
            }
        }
    }

    private SortedMap<Periods, List<Holding>> holdings() {
        SortedMap<Periods, List<Holding>> byTime = new TreeMap<>();
        for (Associate associate : cohort.associates()) {
            for (Slot slot : bundle(associate).slots()) {
                if (!slot.periods().intersects(fixed)) {
                    byTime.computeIfAbsent(slot.periods(), _ -> new ArrayList<>())
                            .add(new Holding(associate, slot));
                }
            }
        }
        return byTime;
    }

    /** Holders of one slot are the same to whoever wants it, so each slot is looked at once. */
    private Circle circle(List<Holding> holdings) {
        SortedMap<String, List<Integer>> holders = new TreeMap<>();
        for (int position = 0; position < holdings.size(); position++) {
            holders.computeIfAbsent(holdings.get(position).slot().id(), _ -> new ArrayList<>())
                    .add(position);
        }
        List<SortedMap<Integer, Move>> moves = new ArrayList<>();
        for (Holding from : holdings) {
            SortedMap<Integer, Move> possible = new TreeMap<>();
            if (!progress.cancelled()) {
                holders.forEach((slot, positions) -> move(from, cohort.slot(slot))
                        .ifPresent(move -> positions.forEach(position -> possible.put(position, move))));
            }
            moves.add(possible);
        }
        return new Circle(holdings, moves);
    }

    /**
     * Cycles are found from their first member in the order of ids, so each is found once; two that pass through holders of
     * one slot may still end in the same plan.
     */
    private void extend(Circle circle, int length, int first, List<Integer> cycle, List<Move> moves) {
        if (found.size() >= MOST || progress.cancelled()) {
            return;
        }
        SortedMap<Integer, Move> next = circle.moves().get(cycle.getLast());
        if (cycle.size() == length) {
            @Nullable Move closing = next.get(first);
            if (closing != null) {
                moves.add(closing);
                keep(new Swap(List.copyOf(moves)));
                moves.removeLast();
            }
            return;
        }
        next.tailMap(first + 1).forEach((position, move) -> {
            if (!cycle.contains(position)) {
                cycle.add(position);
                moves.add(move);
                extend(circle, length, first, cycle, moves);
                moves.removeLast();
                cycle.removeLast();
            }
        });
    }

    private void keep(Swap swap) {
        if (swap.gain() > 0 && keepsRows(swap) && outcomes.add(Set.copyOf(swap.moves()))) {
            found.add(swap);
        }
    }

    /** What somebody would gain by having another slot; empty when it breaks a rule or costs points. */
    private Optional<Move> move(Holding from, Slot to) {
        Associate associate = from.associate();
        int gain = associate.rank(from.slot()) - associate.rank(to);
        if (gain < 0 || from.slot().equals(to) || !rules.allows(associate, to)) {
            return Optional.empty();
        }
        return rules.allows(associate, exchanged(associate, from.slot(), to))
                ? Optional.of(new Move(associate, from.slot(), to, gain))
                : Optional.empty();
    }

    private Bundle bundle(Associate associate) {
        return bundles.getOrDefault(associate.id(), Bundle.of());
    }

    private Bundle exchanged(Associate associate, Slot gives, Slot gets) {
        return new Bundle(bundle(associate).slots().stream()
                .map(slot -> slot.equals(gives) ? gets : slot)
                .toList());
    }

    private boolean keepsRows(Swap swap) {
        List<Bundle> after = swap.moves().stream()
                .map(move -> exchanged(move.associate(), move.gives(), move.gets()))
                .toList();
        for (Row row : rows) {
            long sum = sums.getOrDefault(row.id(), 0L);
            for (int i = 0; i < after.size(); i++) {
                Associate associate = swap.moves().get(i).associate();
                sum += row.of(associate, after.get(i)) - row.of(associate, bundle(associate));
            }
            if (sum < row.lo() || sum > row.hi()) {
                return false;
            }
        }
        return true;
    }
}
