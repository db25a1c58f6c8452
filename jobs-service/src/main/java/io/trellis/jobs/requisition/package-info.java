/** Permission to hire: asked for by one person, given by another, used up by hires. */
@NullMarked
package io.trellis.jobs.requisition;

import org.jspecify.annotations.NullMarked;
