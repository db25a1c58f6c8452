/**
 * HiGHS 1.12 through the foreign function interface: the few functions of its C API that the engine needs, nothing of
 * the planner. See docs/decisions/020-highs-through-ffm.md.
 */
@NullMarked
package io.trellis.planner.highs;

import org.jspecify.annotations.NullMarked;
