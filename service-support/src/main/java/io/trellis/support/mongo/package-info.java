/** How this platform talks to MongoDB. */
@NullMarked
package io.trellis.support.mongo;

import org.jspecify.annotations.NullMarked;
