package io.trellis.support.event;

import java.util.UUID;

/**
 * A fact about one aggregate, implemented by records. Its type on the wire is the simple class name; the body holds
 * {@code type, eventId, occurredAt, <aggregate>Id, revision, actor} and then the record's other components.
 */
public interface Event {
    /** In kebab case as in the topic, e.g. {@code "application"}. */
    String aggregate();

    UUID aggregateId();

    /** The aggregate's version that this event brought about; grows with every event of one aggregate. */
    long revision();
}
