/** The parts of the platform as processes of this machine, started, watched and stopped together. */
@NullMarked
package io.trellis.localstack.stack;

import org.jspecify.annotations.NullMarked;
