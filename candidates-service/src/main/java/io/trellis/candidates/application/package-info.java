/** One person's way through one posting, from submission to hire. */
@NullMarked
package io.trellis.candidates.application;

import org.jspecify.annotations.NullMarked;
