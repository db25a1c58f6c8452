/** Journeys, the browser, faults and load, through the gateway of a real stack. */
@NullMarked
package io.trellis.system;

import org.jspecify.annotations.NullMarked;
