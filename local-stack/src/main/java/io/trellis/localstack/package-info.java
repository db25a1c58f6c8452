/** The whole platform on one machine, with real parts. */
@NullMarked
package io.trellis.localstack;

import org.jspecify.annotations.NullMarked;
