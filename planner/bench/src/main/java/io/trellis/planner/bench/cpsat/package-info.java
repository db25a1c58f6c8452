/** The rotation problem as a CP-SAT model. */
@NullMarked
package io.trellis.planner.bench.cpsat;

import org.jspecify.annotations.NullMarked;
