/** What a program asks of every cohort: training, then rotations of one length. */
@NullMarked
package io.trellis.rotations.program;

import org.jspecify.annotations.NullMarked;
