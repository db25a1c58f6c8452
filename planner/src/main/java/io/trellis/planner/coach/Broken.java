package io.trellis.planner.coach;

import java.util.BitSet;
import java.util.List;

/**
 * Rows that a point breaks.
 *
 * @param rows for each of them the rules that allow it when they are given up
 */
record Broken(List<BitSet> rows) {

    /** Rules that allow all of it, each alone. */
    BitSet sole() {
        BitSet sole = new BitSet();
        rows.stream().limit(1).forEach(sole::or);
        rows.forEach(sole::and);
        return sole;
    }

    /** What is left when a rule is given up. */
    Broken without(int rule) {
        return new Broken(rows.stream().filter(row -> !row.get(rule)).toList());
    }

    /** Whether nothing is broken, or a single rule that is not among these allows all of it. */
    boolean mayBeOne(BitSet known) {
        BitSet sole = sole();
        sole.andNot(known);
        return rows.isEmpty() || !sole.isEmpty();
    }
}
