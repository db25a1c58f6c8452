package io.trellis.planner.explain;

import io.trellis.planner.Associate;
import io.trellis.planner.Bundle;
import io.trellis.planner.Cohort;
import io.trellis.planner.Periods;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges of slots among two to five people that keep every rule, worsen nobody and help somebody. Each is to be done
 * as a whole or not at all.
 */
public final class Swaps {

    private static final int LONGEST = 5;
    private static final int MOST = 200;

    private final PlanReading reading;
    private final Cohort cohort;
    private final Rules rules;
    private final List<Row> rows;
    private final Periods fixed;
    private final List<Swap> found = new ArrayList<>();

    private Swaps(PlanReading reading, Periods started) {
        this.reading = reading;
        this.cohort = reading.cohort();
        this.rules = Rules.of(cohort);
        this.rows = rules.rows().stream()
                .filter(row -> !row.id().startsWith("priority:"))
                .toList();
        this.fixed = started;
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
     * The swaps of a plan, most helpful first.
     *
     * @param started periods in which nothing moves any more
     */
    public static List<Swap> in(PlanReading reading, Periods started) {
        Swaps swaps = new Swaps(reading, started);
        swaps.search();
        swaps.found.sort(Comparator.comparingInt(Swap::gain)
                .reversed()
                .thenComparing(swap -> swap.moves().size()));
        return List.copyOf(swaps.found);
    }

    private record Holding(Associate associate, Slot slot) {}

    private void search() {
        Map<Periods, List<Holding>> byTime = new HashMap<>();
        for (Associate associate : cohort.associates()) {
            for (Slot slot : reading.plan().bundle(cohort, associate.id()).slots()) {
                if (!slot.periods().intersects(fixed)) {
                    byTime.computeIfAbsent(slot.periods(), _ -> new ArrayList<>())
                            .add(new Holding(associate, slot));
                }
            }
        }
        byTime.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            List<Holding> holdings = entry.getValue();
            for (int first = 0; first < holdings.size(); first++) {
                extend(holdings, first, new ArrayList<>(List.of(holdings.get(first))), new ArrayList<>());
            }
        });
    }

    /** Cycles are found from their first member in the order of ids, so each is found once. */
    private void extend(List<Holding> holdings, int first, List<Holding> cycle, List<Move> moves) {
        if (found.size() >= MOST) {
            return;
        }
        Holding last = cycle.getLast();
        if (cycle.size() > 1) {
            move(last, cycle.getFirst()).ifPresent(closing -> {
                moves.add(closing);
                Swap swap = new Swap(List.copyOf(moves));
                if (swap.gain() > 0 && keepsRows(swap)) {
                    found.add(swap);
                }
                moves.removeLast();
            });
        }
        for (int next = first + 1; next < holdings.size() && cycle.size() < LONGEST; next++) {
            Holding holding = holdings.get(next);
            if (!cycle.contains(holding)) {
                move(last, holding).ifPresent(move -> {
                    cycle.add(holding);
                    moves.add(move);
                    extend(holdings, first, cycle, moves);
                    moves.removeLast();
                    cycle.removeLast();
                });
            }
        }
    }

    /** What somebody would gain by having another's slot; empty when it breaks a rule or costs points. */
    private Optional<Move> move(Holding from, Holding to) {
        Associate associate = from.associate();
        int gain = associate.rank(from.slot()) - associate.rank(to.slot());
        if (gain < 0 || from.slot().equals(to.slot())) {
            return Optional.empty();
        }
        return rules.allows(associate, exchanged(associate, from.slot(), to.slot()))
                ? Optional.of(new Move(associate, from.slot(), to.slot(), gain))
                : Optional.empty();
    }

    private Bundle exchanged(Associate associate, Slot gives, Slot gets) {
        return new Bundle(reading.plan().bundle(cohort, associate.id()).slots().stream()
                .map(slot -> slot.equals(gives) ? gets : slot)
                .toList());
    }

    private boolean keepsRows(Swap swap) {
        Map<String, Bundle> after = new HashMap<>();
        cohort.associates()
                .forEach(associate -> after.put(associate.id(), reading.plan().bundle(cohort, associate.id())));
        swap.moves()
                .forEach(move ->
                        after.put(move.associate().id(), exchanged(move.associate(), move.gives(), move.gets())));
        return rows.stream().allMatch(row -> {
            long sum = cohort.associates().stream()
                    .mapToLong(associate -> row.of(associate, after.getOrDefault(associate.id(), Bundle.of())))
                    .sum();
            return sum >= row.lo() && sum <= row.hi();
        });
    }
}
