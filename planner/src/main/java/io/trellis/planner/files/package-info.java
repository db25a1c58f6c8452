/** Cohorts, plans and certificates as files: JSON and CSV in, JSON and CSV out, every problem with its place. */
@NullMarked
package io.trellis.planner.files;

import org.jspecify.annotations.NullMarked;
