/** The people of a cohort. */
@NullMarked
package io.trellis.rotations.associate;

import org.jspecify.annotations.NullMarked;
