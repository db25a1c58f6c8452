/** Typed identifiers: UUIDs in MongoDB, strings on the wire, records in code. */
@NullMarked
package io.trellis.support.id;

import org.jspecify.annotations.NullMarked;
