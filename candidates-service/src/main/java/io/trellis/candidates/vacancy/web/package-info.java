/** Vacancies over HTTP. */
@NullMarked
package io.trellis.candidates.vacancy.web;

import org.jspecify.annotations.NullMarked;
