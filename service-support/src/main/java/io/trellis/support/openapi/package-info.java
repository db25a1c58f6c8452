/** What the generated description of a service's interface says about the shared parts. */
@NullMarked
package io.trellis.support.openapi;

import org.jspecify.annotations.NullMarked;
