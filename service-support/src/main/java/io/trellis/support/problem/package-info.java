/** RFC 9457 problem details: one shape for every refusal. */
@NullMarked
package io.trellis.support.problem;

import org.jspecify.annotations.NullMarked;
