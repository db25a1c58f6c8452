/** Teams over HTTP. */
@NullMarked
package io.trellis.rotations.team.web;

import org.jspecify.annotations.NullMarked;
