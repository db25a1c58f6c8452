/** The commands of {@code trellis} that need no server. */
@NullMarked
package io.trellis.planner.cli;

import org.jspecify.annotations.NullMarked;
