/** RFC 9457 problems in the shape of the services. */
@NullMarked
package io.trellis.gateway.problem;

import org.jspecify.annotations.NullMarked;
