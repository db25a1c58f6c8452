@NullMarked
package io.trellis.candidates.letter;

import org.jspecify.annotations.NullMarked;
