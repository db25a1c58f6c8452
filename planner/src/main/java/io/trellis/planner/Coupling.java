package io.trellis.planner;

/** A rule that ties several people together. */
public sealed interface Coupling {

    /** In each of these periods at most {@code max} people are in the scope. */
    record Cap(Scope scope, Periods periods, int max) implements Coupling {}

    /** Whenever both are active, these two share the team (or site, …). */
    record Linked(String one, String other, Dimension dimension) implements Coupling {}

    /** These two never share the team (or site, …) in one period. */
    record Separated(String one, String other, Dimension dimension) implements Coupling {}

    /** In each period at most {@code max} people of the sub-cohort share one team (or site, …). */
    record Spread(String subCohort, Dimension dimension, int max) implements Coupling {}
}
