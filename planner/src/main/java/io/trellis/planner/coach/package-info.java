/**
 * Why a cohort has no plan, and what would help. Enter at {@link io.trellis.planner.coach.Coach}; how it works is said
 * in docs/decisions/024-conflicts-of-named-rules.md.
 */
@NullMarked
package io.trellis.planner.coach;

import org.jspecify.annotations.NullMarked;
