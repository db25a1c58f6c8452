/** A team's pitch for one time window. */
@NullMarked
package io.trellis.rotations.slot;

import org.jspecify.annotations.NullMarked;
