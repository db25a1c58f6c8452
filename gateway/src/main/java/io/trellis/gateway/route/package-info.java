/** Where each resource lives, and what guards the way there. */
@NullMarked
package io.trellis.gateway.route;

import org.jspecify.annotations.NullMarked;
