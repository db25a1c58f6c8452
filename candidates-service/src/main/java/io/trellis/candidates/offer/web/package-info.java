/** Offers over HTTP. */
@NullMarked
package io.trellis.candidates.offer.web;

import org.jspecify.annotations.NullMarked;
