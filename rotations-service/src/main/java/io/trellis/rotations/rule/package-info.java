/** What rules find in an input, all of it at once. */
@NullMarked
package io.trellis.rotations.rule;

import org.jspecify.annotations.NullMarked;
