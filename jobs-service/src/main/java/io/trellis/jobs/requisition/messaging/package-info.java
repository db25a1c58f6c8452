/** What requisitions hear from other services. */
@NullMarked
package io.trellis.jobs.requisition.messaging;

import org.jspecify.annotations.NullMarked;
