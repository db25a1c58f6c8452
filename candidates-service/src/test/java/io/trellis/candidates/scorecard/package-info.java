@NullMarked
package io.trellis.candidates.scorecard;

import org.jspecify.annotations.NullMarked;
