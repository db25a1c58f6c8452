/** Postings of jobs-service in this service's own word. */
@NullMarked
package io.trellis.candidates.vacancy;

import org.jspecify.annotations.NullMarked;
