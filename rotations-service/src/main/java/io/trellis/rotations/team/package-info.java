/** Product teams that take associates. */
@NullMarked
package io.trellis.rotations.team;

import org.jspecify.annotations.NullMarked;
