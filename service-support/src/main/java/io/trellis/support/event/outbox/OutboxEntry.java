package io.trellis.support.event.outbox;

import java.time.Instant;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An event on its way out. Identifiers grow within a process, hence within a transaction. */
@Document(OutboxEntry.COLLECTION)
record OutboxEntry(
        @Id ObjectId id,
        State state,
        String topic,
        UUID key,
        long revision,
        UUID eventId,
        String type,
        Instant occurredAt,
        String body,
        @Nullable String traceparent) {

    static final String COLLECTION = "outbox";

    enum State {
        PENDING,
        SENT,
        /** Cannot ever be sent as it is; waits for a person. */
        PARKED
    }
}
