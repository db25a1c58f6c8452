/** What a plan's own events set going. */
@NullMarked
package io.trellis.rotations.assignment.messaging;

import org.jspecify.annotations.NullMarked;
