/** What a plan's own events set going. */
@NullMarked
package io.trellis.rotations.plan.messaging;

import org.jspecify.annotations.NullMarked;
