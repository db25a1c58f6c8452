/** How much one client may send. */
@NullMarked
package io.trellis.gateway.limit;

import org.jspecify.annotations.NullMarked;
