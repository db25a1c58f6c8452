/** Who is asking, and what needs no token. */
@NullMarked
package io.trellis.support.security;

import org.jspecify.annotations.NullMarked;
