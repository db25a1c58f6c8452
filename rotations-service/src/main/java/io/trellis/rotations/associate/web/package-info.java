/** Associates over HTTP. */
@NullMarked
package io.trellis.rotations.associate.web;

import org.jspecify.annotations.NullMarked;
