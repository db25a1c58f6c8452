/** Programs over HTTP. */
@NullMarked
package io.trellis.rotations.program.web;

import org.jspecify.annotations.NullMarked;
