/** Plans over HTTP. */
@NullMarked
package io.trellis.rotations.plan.web;

import org.jspecify.annotations.NullMarked;
