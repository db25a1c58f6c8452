/** From Kafka to the handlers: applied once, retried with back-off, set aside with the reason. */
@NullMarked
package io.trellis.support.event.inbox;

import org.jspecify.annotations.NullMarked;
