/** Requisitions over HTTP. */
@NullMarked
package io.trellis.jobs.requisition.web;

import org.jspecify.annotations.NullMarked;
