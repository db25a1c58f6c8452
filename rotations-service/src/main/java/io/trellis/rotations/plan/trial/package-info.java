/** Plans that are tried out beside a stored one: what if, repairs, swaps. Nothing here changes anything. */
@NullMarked
package io.trellis.rotations.plan.trial;

import org.jspecify.annotations.NullMarked;
