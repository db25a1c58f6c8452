/** A program's intake: its seats, who waits for one, and how far it has come. */
@NullMarked
package io.trellis.rotations.cohort;

import org.jspecify.annotations.NullMarked;
