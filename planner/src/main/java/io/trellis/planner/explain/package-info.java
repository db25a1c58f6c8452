/** Plans in words: what everybody gets, why, and what could be done about it. */
@NullMarked
package io.trellis.planner.explain;

import org.jspecify.annotations.NullMarked;
