/** How postings follow their requisition. */
@NullMarked
package io.trellis.jobs.posting.messaging;

import org.jspecify.annotations.NullMarked;
