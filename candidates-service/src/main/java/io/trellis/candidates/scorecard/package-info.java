/** What one reviewer saw, hidden from the others until they have written theirs. */
@NullMarked
package io.trellis.candidates.scorecard;

import org.jspecify.annotations.NullMarked;
