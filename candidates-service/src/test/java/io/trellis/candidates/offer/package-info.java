@NullMarked
package io.trellis.candidates.offer;

import org.jspecify.annotations.NullMarked;
