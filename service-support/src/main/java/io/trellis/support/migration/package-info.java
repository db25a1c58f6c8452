/** Ordered, locked, checksummed changes of a service's database. */
@NullMarked
package io.trellis.support.migration;

import org.jspecify.annotations.NullMarked;
