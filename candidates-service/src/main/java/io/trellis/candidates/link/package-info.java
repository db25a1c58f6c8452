/** One-time links: only their hash is stored. */
@NullMarked
package io.trellis.candidates.link;

import org.jspecify.annotations.NullMarked;
