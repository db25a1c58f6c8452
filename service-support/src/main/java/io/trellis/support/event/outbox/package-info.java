/** From the transaction to Kafka: stored with the change, sent after the commit, in order. */
@NullMarked
package io.trellis.support.event.outbox;

import org.jspecify.annotations.NullMarked;
