/** Postings over HTTP. */
@NullMarked
package io.trellis.jobs.posting.web;

import org.jspecify.annotations.NullMarked;
