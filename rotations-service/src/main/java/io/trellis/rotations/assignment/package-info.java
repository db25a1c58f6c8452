/** Who goes where and when, once a plan is published. */
@NullMarked
package io.trellis.rotations.assignment;

import org.jspecify.annotations.NullMarked;
