/** A consumed seat enrolls an associate. */
@NullMarked
package io.trellis.rotations.associate.messaging;

import org.jspecify.annotations.NullMarked;
