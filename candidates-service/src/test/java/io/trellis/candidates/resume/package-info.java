@NullMarked
package io.trellis.candidates.resume;

import org.jspecify.annotations.NullMarked;
