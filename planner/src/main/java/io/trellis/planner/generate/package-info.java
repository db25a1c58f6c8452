/** Cohorts that look like real ones, for tests, measurements and demonstrations. */
@NullMarked
package io.trellis.planner.generate;

import org.jspecify.annotations.NullMarked;
