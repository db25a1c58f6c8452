/** Measures the planner beside its peers in one run, every solution judged by one judge. Run by planner/bench/run. */
@NullMarked
package io.trellis.planner.bench;

import org.jspecify.annotations.NullMarked;
