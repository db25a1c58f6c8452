/** One holder at a time, across processes, with a fencing number. */
@NullMarked
package io.trellis.support.lease;

import org.jspecify.annotations.NullMarked;
