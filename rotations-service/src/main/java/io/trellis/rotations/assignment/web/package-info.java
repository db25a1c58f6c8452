/** Assignments over HTTP. */
@NullMarked
package io.trellis.rotations.assignment.web;

import org.jspecify.annotations.NullMarked;
