/** What the services' tests share: contracts both ways, who may do what, and the documents of the interface. */
@NullMarked
package io.trellis.support.testing;

import org.jspecify.annotations.NullMarked;
