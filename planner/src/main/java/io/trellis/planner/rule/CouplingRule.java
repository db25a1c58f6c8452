package io.trellis.planner.rule;

import java.util.List;

/** Ties several people together by rows that every plan keeps. */
public sealed interface CouplingRule
        permits SeatsPerSlot, PrioritySeats, CapPerPeriod, LinkedPair, SeparatedPair, SubCohortSpread {

    List<Row> rows();
}
