/** The backing services of the tests, started once per build. */
@NullMarked
package io.trellis.localstack.testing;

import org.jspecify.annotations.NullMarked;
