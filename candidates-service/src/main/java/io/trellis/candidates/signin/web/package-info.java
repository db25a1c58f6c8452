/** Candidate sign-in over HTTP. */
@NullMarked
package io.trellis.candidates.signin.web;

import org.jspecify.annotations.NullMarked;
