package io.trellis.planner.coach;

import io.trellis.planner.rule.Words;

/** What can be eased, mildest first. */
public enum Kind {
    SEATS("seat"),
    OFFER("seat"),
    MINIMUM("seat"),
    LIMIT("place"),
    PAIR("rule"),
    PIN("pin"),
    SITE("person", "people"),
    SKILL("person", "people"),
    PROGRAM("step"),
    VETO("veto", "vetoes"),
    RETURN("person", "people"),
    CLEARANCE("clearance"),
    INTEREST("conflict of interest", "conflicts of interest"),
    LEAVE("leave");

    private final String one;
    private final String many;

    Kind(String one) {
        this(one, one + "s");
    }

    Kind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** {@code 2 seats}: what that many steps are. */
    String price(int steps) {
        return Words.count(steps, one, many);
    }
}
