/** The commands of {@code ./trellis} that start, stop, watch and feed a running system. */
@NullMarked
package io.trellis.localstack.command;

import org.jspecify.annotations.NullMarked;
