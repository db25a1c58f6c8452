/** What candidates are told, and when. */
@NullMarked
package io.trellis.candidates.letter;

import org.jspecify.annotations.NullMarked;
