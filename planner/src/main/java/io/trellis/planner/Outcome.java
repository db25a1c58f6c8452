package io.trellis.planner;

import java.time.Duration;
import java.util.List;

/** How a solve ended. */
public sealed interface Outcome {

    /** A plan that keeps every rule; {@link Certificate} says how good it is. */
    record Planned(Plan plan, Stats stats) implements Outcome {}

    /**
     * No plan keeps every rule, and that is certain.
     *
     * @param associates people without any path of their own, or who take part in the contradiction
     * @param rows the coupling rows that contradict each other, by id
     */
    record Infeasible(List<String> associates, List<String> rows) implements Outcome {}

    /** Stopped before the first plan was found; nothing is known. */
    record Undecided(Duration elapsed) implements Outcome {}
}
