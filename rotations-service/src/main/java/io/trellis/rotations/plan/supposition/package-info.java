/** What is supposed to be different in a cohort: closed slots, leave, pins and the like. */
@NullMarked
package io.trellis.rotations.plan.supposition;

import org.jspecify.annotations.NullMarked;
