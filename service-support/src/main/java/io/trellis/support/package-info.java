/** Plumbing every service shares. No domain noun lives here. */
@NullMarked
package io.trellis.support;

import org.jspecify.annotations.NullMarked;
