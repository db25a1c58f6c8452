/** The one door. */
@NullMarked
package io.trellis.gateway;

import org.jspecify.annotations.NullMarked;
