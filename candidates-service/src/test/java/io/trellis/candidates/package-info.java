@NullMarked
package io.trellis.candidates;

import org.jspecify.annotations.NullMarked;
