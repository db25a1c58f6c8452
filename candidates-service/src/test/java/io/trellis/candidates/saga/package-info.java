@NullMarked
package io.trellis.candidates.saga;

import org.jspecify.annotations.NullMarked;
