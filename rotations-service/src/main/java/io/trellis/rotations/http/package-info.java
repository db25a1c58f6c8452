/** The one shape of an answer that carries a revision. */
@NullMarked
package io.trellis.rotations.http;

import org.jspecify.annotations.NullMarked;
