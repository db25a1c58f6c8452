/** Requisitions, postings and the public careers pages. */
@NullMarked
package io.trellis.jobs;

import org.jspecify.annotations.NullMarked;
