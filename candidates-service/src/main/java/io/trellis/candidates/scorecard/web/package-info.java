/** Scorecards over HTTP. */
@NullMarked
package io.trellis.candidates.scorecard.web;

import org.jspecify.annotations.NullMarked;
