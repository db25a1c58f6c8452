/** What an open window means for slots. */
@NullMarked
package io.trellis.rotations.slot.messaging;

import org.jspecify.annotations.NullMarked;
