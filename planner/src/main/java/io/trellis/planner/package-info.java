/** A cohort in, a proven rotation plan out. */
@NullMarked
package io.trellis.planner;

import org.jspecify.annotations.NullMarked;
