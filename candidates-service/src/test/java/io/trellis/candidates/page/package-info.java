@NullMarked
package io.trellis.candidates.page;

import org.jspecify.annotations.NullMarked;
