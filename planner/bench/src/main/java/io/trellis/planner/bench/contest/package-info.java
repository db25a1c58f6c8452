/** What every contestant is given and gives. */
@NullMarked
package io.trellis.planner.bench.contest;

import org.jspecify.annotations.NullMarked;
