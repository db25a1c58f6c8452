@NullMarked
package io.trellis.candidates.intake;

import org.jspecify.annotations.NullMarked;
