package io.trellis.planner.coach;

import io.trellis.planner.engine.WholeNumbers.End;
import io.trellis.planner.engine.WholeNumbers.Searched;
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
 * 2004). Every point that is found on the way shows of more rules that they are needed ({@link Rotation}).
 */
final class Filter {

    private final Elastic elastic;
    private final BitSet needed = new BitSet();
    private final Rotation rotation;
    private BitSet kept;
    private boolean complete = true;

    /**
     * @param all a contradictory set
     * @param order of kinds by their first position; the last ones are kept rather than the first
     */
    Filter(Elastic elastic, BitSet all, Comparator<Integer> order) {
        this.elastic = elastic;
        this.kept = (BitSet) all.clone();
        this.rotation = new Rotation(elastic, needed);
        Map<Object, List<Integer>> kinds = kept.stream()
                .boxed()
                .collect(Collectors.groupingBy(
                        k -> elastic.concession(k).getClass().getSimpleName(), TreeMap::new, Collectors.toList()));
        kinds.values().stream()
                .sorted(Comparator.comparing(List::getFirst, order))
                .forEach(this::giveUp);
        complete &= elastic.ask(kept) == End.NONE;
    }

    /** The rules left; minimal when {@link #complete()}. */
    List<NamedRule> rules() {
        return kept.stream().mapToObj(k -> (NamedRule) elastic.concession(k)).toList();
    }

    BitSet kept() {
        return kept;
    }

    boolean complete() {
        return complete;
    }

    private void giveUp(List<Integer> range) {
        List<Integer> left =
                range.stream().filter(k -> kept.get(k) && !needed.get(k)).toList();
        if (left.isEmpty()) {
            return;
        }
        BitSet rest = (BitSet) kept.clone();
        left.forEach(rest::clear);
        Searched found = elastic.find(rest);
        End end = found.end();
        if (end == End.NONE) {
            kept = rest;
            return;
        }
        if (found.point() != null) {
            rotation.from(found.point(), kept);
        }
        if (left.size() > 1) {
            int half = left.size() / 2;
            giveUp(new ArrayList<>(left.subList(0, half)));
            giveUp(new ArrayList<>(left.subList(half, left.size())));
        } else if (end == End.UNDECIDED) {
            complete = false;
        }
    }
}
