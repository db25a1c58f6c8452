/** Keeps vacancies as jobs-service announces them. */
@NullMarked
package io.trellis.candidates.vacancy.messaging;

import org.jspecify.annotations.NullMarked;
