/**
 * CP-SAT 9.15, for putting whole plans together: the few things the engine asks of it, nothing of the planner. See
 * docs/decisions/026-whole-plans-by-cp-sat.md.
 */
@NullMarked
package io.trellis.planner.sat;

import org.jspecify.annotations.NullMarked;
