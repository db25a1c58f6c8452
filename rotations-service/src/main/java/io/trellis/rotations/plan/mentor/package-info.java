/** Who could mentor whom in a cohort: a proposal that is stored nowhere. */
@NullMarked
package io.trellis.rotations.plan.mentor;

import org.jspecify.annotations.NullMarked;
