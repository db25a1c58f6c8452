/** Matching people with mentors, on the engine for rotations. */
@NullMarked
package io.trellis.planner.mentor;

import org.jspecify.annotations.NullMarked;
