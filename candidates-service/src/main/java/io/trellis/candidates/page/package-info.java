/** Server-rendered pages for candidates; they work without JavaScript. */
@NullMarked
package io.trellis.candidates.page;

import org.jspecify.annotations.NullMarked;
