/** Cohorts over HTTP. */
@NullMarked
package io.trellis.rotations.cohort.web;

import org.jspecify.annotations.NullMarked;
