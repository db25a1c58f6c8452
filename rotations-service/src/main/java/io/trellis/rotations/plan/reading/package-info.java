/** A plan as a coordinator reads it: the answer, its proof, and what it costs whom. */
@NullMarked
package io.trellis.rotations.plan.reading;

import org.jspecify.annotations.NullMarked;
