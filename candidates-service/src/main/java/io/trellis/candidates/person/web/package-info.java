/** People over HTTP. */
@NullMarked
package io.trellis.candidates.person.web;

import org.jspecify.annotations.NullMarked;
