/** Who applies. Personal data lives here and nowhere else. */
@NullMarked
package io.trellis.candidates.person;

import org.jspecify.annotations.NullMarked;
