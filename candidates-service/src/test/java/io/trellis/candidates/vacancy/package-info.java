@NullMarked
package io.trellis.candidates.vacancy;

import org.jspecify.annotations.NullMarked;
