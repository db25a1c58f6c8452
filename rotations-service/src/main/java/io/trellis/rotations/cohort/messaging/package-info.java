/** What offers and hires mean for seats. */
@NullMarked
package io.trellis.rotations.cohort.messaging;

import org.jspecify.annotations.NullMarked;
