/** An offer and its versions, from draft to answer. */
@NullMarked
package io.trellis.candidates.offer;

import org.jspecify.annotations.NullMarked;
