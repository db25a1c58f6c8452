package io.trellis.planner.engine;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Dimension;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.rule.CapPerPeriod;
import io.trellis.planner.rule.CouplingRule;
import io.trellis.planner.rule.LinkedPair;
import io.trellis.planner.rule.PrioritySeats;
import io.trellis.planner.rule.Row;
import io.trellis.planner.rule.Rules;
import io.trellis.planner.rule.SeatsPerSlot;
import io.trellis.planner.rule.SeparatedPair;
import io.trellis.planner.rule.SubCohortSpread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What choices need to know of the cohort: coupling rows per slot, axes, the published plan. */
final class Facts {

    /** Rows that a slot enters, with its coefficients. */
    record Entries(int[] rows, int[] coefficients) {
        Entries and(Entries more) {
            return new Entries(joined(rows, more.rows), joined(coefficients, more.coefficients));
        }

        private static int[] joined(int[] first, int[] second) {
            return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<PriorityRow> priorities = new ArrayList<>();
    /** Rows that treat everybody alike, per slot id. */
    private final Map<String, List<Integer>> common = new HashMap<>();
    /** Rows about some people only, per associate id and the slots that may enter them. */
    private final Map<String, Map<@Nullable Scope, List<Integer>>> personal = new HashMap<>();

    /** What a slot enters of the rows that treat everybody alike. */
    private final Map<String, Entries> alike = new HashMap<>();

    private final List<String> axes;
    private final Cohort cohort;
    private final Map<String, Set<String>> published = new HashMap<>();

    /** The row that counts the priority seats of a slot. */
    record PriorityRow(int row, int seats) {}

    Facts(Cohort cohort, Rules rules) {
        this.cohort = cohort;
        var names = new TreeSet<String>();
        cohort.slots()
                .forEach(slot -> slot.exposure().forEach((axis, points) -> {
                    if (points > 0) {
                        names.add(axis);
                    }
                }));
        axes = List.copyOf(names);
        if (cohort.published() != null) {
            cohort.published().assignments().forEach((id, slots) -> published.put(id, new HashSet<>(slots)));
        }
        rules.couplingRules().forEach(this::add);
    }

    List<Row> rows() {
        return rows;
    }

    List<PriorityRow> priorities() {
        return priorities;
    }

    int axisCount() {
        return axes.size();
    }

    long axes(Slot slot) {
        long mask = 0;
        for (int k = 0; k < axes.size(); k++) {
            if (slot.exposure().getOrDefault(axes.get(k), 0) > 0) {
                mask |= 1L << k;
            }
        }
        return mask;
    }

    int change(Associate associate, Slot slot) {
        if (cohort.published() == null
                || published.getOrDefault(associate.id(), Set.of()).contains(slot.id())) {
            return 0;
        }
        return cohort.published().moved().contains(associate.id()) ? 2 : 1;
    }

    /** The same object for everybody whom no rule singles out. */
    Entries entries(Associate associate, Slot slot) {
        var own = personal.get(associate.id());
        var shared =
                alike.computeIfAbsent(slot.id(), id -> entered(common.getOrDefault(id, List.of()), associate, slot));
        if (own == null) {
            return shared;
        }
        var mine = entered(about(own, slot), associate, slot);
        return mine.rows().length == 0 ? shared : shared.and(mine);
    }

    /** Rows about somebody that a slot may enter. */
    private static List<Integer> about(Map<@Nullable Scope, List<Integer>> own, Slot slot) {
        List<Integer> about = new ArrayList<>(own.getOrDefault(null, List.of()));
        for (var dimension : Dimension.values()) {
            var value = dimension.of(slot);
            if (value != null) {
                about.addAll(own.getOrDefault(new Scope(dimension, value), List.of()));
            }
        }
        return about;
    }

    private Entries entered(List<Integer> candidates, Associate associate, Slot slot) {
        var entered = candidates.stream()
                .mapToInt(Integer::intValue)
                .filter(row -> rows.get(row).coefficient().of(associate, slot) != 0)
                .toArray();
        return new Entries(
                entered,
                Arrays.stream(entered)
                        .map(row -> rows.get(row).coefficient().of(associate, slot))
                        .toArray());
    }

    private void add(CouplingRule rule) {
        for (var row : rule.rows()) {
            int index = rows.size();
            rows.add(row);
            switch (rule) {
                case SeatsPerSlot seats -> about(seats.slot(), index);
                case PrioritySeats seats -> {
                    about(seats.slot(), index);
                    priorities.add(new PriorityRow(index, seats.slot().priority()));
                }
                case CapPerPeriod cap ->
                    cohort.slots().stream()
                            .filter(slot -> cap.cap().scope().contains(slot))
                            .forEach(slot -> about(slot, index));
                case LinkedPair pair -> {
                    about(pair.linked().one(), index);
                    about(pair.linked().other(), index);
                }
                case SeparatedPair pair -> {
                    about(pair.separated().one(), index);
                    about(pair.separated().other(), index);
                }
                case SubCohortSpread spread ->
                    cohort.associates().stream()
                            .filter(associate -> spread.spread().subCohort().equals(associate.subCohort()))
                            .forEach(associate -> about(associate.id(), index));
            }
        }
    }

    private void about(Slot slot, int row) {
        common.computeIfAbsent(slot.id(), _ -> new ArrayList<>()).add(row);
    }

    private void about(String associate, int row) {
        personal.computeIfAbsent(associate, _ -> new HashMap<>())
                .computeIfAbsent(rows.get(row).coefficient().scope(), _ -> new ArrayList<>())
                .add(row);
    }
}
