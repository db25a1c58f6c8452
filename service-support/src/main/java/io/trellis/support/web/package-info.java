/** Revisions, pages and idempotency of HTTP resources. */
@NullMarked
package io.trellis.support.web;

import org.jspecify.annotations.NullMarked;
