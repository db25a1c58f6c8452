package io.trellis.planner.coach;

import io.trellis.planner.engine.WholeNumbers.End;
import java.util.List;

/**
 * What is known about a cohort.
 *
 * @param plan whether there is one
 * @param rules that contradict each other
 * @param minimal whether none of them can be left out
 * @param others whether the other rules contradict each other as well
 * @param ways out
 */
record Finding(End plan, List<NamedRule> rules, boolean minimal, boolean others, List<Way> ways) {}
