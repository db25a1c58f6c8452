package io.trellis.planner.coach;

import io.trellis.planner.engine.WholeNumbers.End;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a contradictory set of rules minimal: rules are given up one kind at a time, then by halves, then alone, for as
 * long as what is left contradicts itself (deletion filter: Chinneck and Dravnieks 1991; by halves: Junker, QuickXplain,
 * 2004).
 */
final class Filter {

    private final Elastic elastic;
    private BitSet kept;
    private boolean complete = true;

    /** @param all a contradictory set */
    Filter(Elastic elastic, BitSet all) {
        this.elastic = elastic;
        this.kept = (BitSet) all.clone();
    }

    /**
     * The rules left; minimal when {@link #complete()}.
     *
     * @param order of kinds by their first position; the last ones are kept rather than the first
     */
    List<NamedRule> minimal(Comparator<Integer> order) {
        Map<Object, List<Integer>> kinds = kept.stream()
                .boxed()
                .collect(Collectors.groupingBy(
                        k -> elastic.concession(k).getClass().getSimpleName(), TreeMap::new, Collectors.toList()));
        kinds.values().stream()
                .sorted(Comparator.comparing(List::getFirst, order))
                .forEach(this::giveUp);
        complete &= elastic.ask(kept) == End.NONE;
        return kept.stream().mapToObj(k -> (NamedRule) elastic.concession(k)).toList();
    }

    BitSet kept() {
        return kept;
    }

    boolean complete() {
        return complete;
    }

    private void giveUp(List<Integer> range) {
        List<Integer> left = range.stream().filter(kept::get).toList();
        if (left.isEmpty()) {
            return;
        }
        BitSet rest = (BitSet) kept.clone();
        left.forEach(rest::clear);
        End end = elastic.ask(rest);
        if (end == End.NONE) {
            kept = rest;
        } else if (left.size() > 1) {
            int half = left.size() / 2;
            giveUp(new ArrayList<>(left.subList(0, half)));
            giveUp(new ArrayList<>(left.subList(half, left.size())));
        } else if (end == End.UNDECIDED) {
            complete = false;
        }
    }
}
