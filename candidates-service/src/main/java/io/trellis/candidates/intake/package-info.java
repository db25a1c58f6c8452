/** Cohorts of rotations-service as far as offering their seats goes. */
@NullMarked
package io.trellis.candidates.intake;

import org.jspecify.annotations.NullMarked;
