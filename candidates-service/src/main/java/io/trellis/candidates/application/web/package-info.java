/** Applications over HTTP. */
@NullMarked
package io.trellis.candidates.application.web;

import org.jspecify.annotations.NullMarked;
