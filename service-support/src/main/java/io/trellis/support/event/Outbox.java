package io.trellis.support.event;

/** Where a use case leaves its events: stored in its own transaction, sent to Kafka after the commit. */
public interface Outbox {
    /**
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException if the event is of an aggregate this service does not publish, or lacks a fact
     */
    void append(Event event);
}
