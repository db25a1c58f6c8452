@NullMarked
package io.trellis.candidates.pipeline;

import org.jspecify.annotations.NullMarked;
