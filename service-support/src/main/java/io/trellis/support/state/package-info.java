/** State machines as enums. */
@NullMarked
package io.trellis.support.state;

import org.jspecify.annotations.NullMarked;
