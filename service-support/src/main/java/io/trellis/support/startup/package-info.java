/** A start that cannot succeed ends at once and says why. */
@NullMarked
package io.trellis.support.startup;

import org.jspecify.annotations.NullMarked;
