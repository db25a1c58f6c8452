/** A proposed whole: solved under a lease, proven, approved by a second person, published. */
@NullMarked
package io.trellis.rotations.plan;

import org.jspecify.annotations.NullMarked;
