/**
 * The solver: turns a cohort into a plan stage by stage and proves each stage by prices. Enter at
 * {@link io.trellis.planner.engine.Solver}; how it works is said in docs/decisions/021-bundles-and-prices.md.
 */
@NullMarked
package io.trellis.planner.engine;

import org.jspecify.annotations.NullMarked;
