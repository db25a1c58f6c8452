/** Programs, cohorts, slots, preferences, plans and assignments. */
@NullMarked
package io.trellis.rotations;

import org.jspecify.annotations.NullMarked;
