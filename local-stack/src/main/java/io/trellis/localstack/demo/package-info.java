/** The story a new installation begins with, told through the public API by the demo people. */
@NullMarked
package io.trellis.localstack.demo;

import org.jspecify.annotations.NullMarked;
