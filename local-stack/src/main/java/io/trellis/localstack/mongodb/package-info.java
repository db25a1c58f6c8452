/** A real MongoDB on this machine, found or fetched. */
@NullMarked
package io.trellis.localstack.mongodb;

import org.jspecify.annotations.NullMarked;
