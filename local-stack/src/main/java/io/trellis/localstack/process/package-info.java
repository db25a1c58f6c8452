/** Child processes that never outlive their owner. */
@NullMarked
package io.trellis.localstack.process;

import org.jspecify.annotations.NullMarked;
