/** Applications as reviewers see them: named or blind, with the clock of the promise to the candidate. */
@NullMarked
package io.trellis.candidates.pipeline;

import org.jspecify.annotations.NullMarked;
