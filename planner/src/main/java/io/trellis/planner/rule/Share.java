package io.trellis.planner.rule;

import io.trellis.planner.Associate;

/** A person who is active in part of the calendar owes the same part of every minimum, rounded down. */
public record Share(int periods) {

    public int of(int minimum, Associate associate) {
        return Math.toIntExact((long) minimum * associate.active().count() / periods);
    }
}
