/** One-time mail links and the sessions they open. */
@NullMarked
package io.trellis.candidates.signin;

import org.jspecify.annotations.NullMarked;
