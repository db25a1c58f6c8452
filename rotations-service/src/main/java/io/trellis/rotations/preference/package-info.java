/** What associates want: windows, drafts and sealed lists. */
@NullMarked
package io.trellis.rotations.preference;

import org.jspecify.annotations.NullMarked;
