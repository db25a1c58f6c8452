/** A service as small as they come, on which the plumbing is shown to work. */
@NullMarked
package io.trellis.support.sample;

import org.jspecify.annotations.NullMarked;
