/** Slots over HTTP. */
@NullMarked
package io.trellis.rotations.slot.web;

import org.jspecify.annotations.NullMarked;
