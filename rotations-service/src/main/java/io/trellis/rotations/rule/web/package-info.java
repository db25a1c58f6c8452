/** Findings as a problem. */
@NullMarked
package io.trellis.rotations.rule.web;

import org.jspecify.annotations.NullMarked;
