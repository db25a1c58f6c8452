/** {@code Idempotency-Key}: a repeated POST gets the first answer, and what it does is done once. */
@NullMarked
package io.trellis.support.idempotency;

import org.jspecify.annotations.NullMarked;
