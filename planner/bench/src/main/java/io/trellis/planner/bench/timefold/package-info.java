/** The rotation problem as a Timefold model. */
@NullMarked
package io.trellis.planner.bench.timefold;

import org.jspecify.annotations.NullMarked;
