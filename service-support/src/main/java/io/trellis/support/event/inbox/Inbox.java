package io.trellis.support.event.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** What was applied. An entry commits with the effect it stands for; of two racing transactions the server aborts one. */
final class Inbox {
    private final MongoTemplate mongo;
    private final Clock clock;

    Inbox(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    record Key(String consumer, UUID eventId) {}

    @Document(Entry.COLLECTION)
    record Entry(@Id Key id, Instant at) {
        static final String COLLECTION = "inbox";
    }

    /** @return false if the event was applied before */
    boolean enter(String consumer, UUID eventId) {
        var key = new Key(consumer, eventId);
        if (mongo.findById(key, Entry.class) != null) {
            return false;
        }
        mongo.insert(new Entry(key, clock.instant()));
        return true;
    }
}
