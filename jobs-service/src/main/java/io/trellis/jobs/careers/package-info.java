/** The public careers pages. */
@NullMarked
package io.trellis.jobs.careers;

import org.jspecify.annotations.NullMarked;
