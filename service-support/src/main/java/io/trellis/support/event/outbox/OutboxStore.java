package io.trellis.support.event.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.trellis.support.event.outbox.OutboxEntry.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What the relay reads and writes. */
final class OutboxStore {
    private final MongoTemplate mongo;
    private final Clock clock;

    OutboxStore(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Reads in this session see at least what its change stream does not bring any more. */
    ClientSession session() {
        return mongo.getMongoDatabaseFactory()
                .getSession(com.mongodb.ClientSessionOptions.builder()
                        .causallyConsistent(true)
                        .build());
    }

    MongoCollection<Document> collection() {
        return mongo.getCollection(OutboxEntry.COLLECTION);
    }

    /** Everything not sent yet, in order per aggregate: all the order there is without the change stream. */
    MongoCursor<OutboxEntry> pending(ClientSession session) {
        return collection()
                .find(session, Filters.eq("state", State.PENDING.name()))
                .sort(Sorts.ascending("key", "revision", "_id"))
                .allowDiskUse(true)
                .map(this::entry)
                .cursor();
    }

    OutboxEntry entry(Document stored) {
        return mongo.getConverter().read(OutboxEntry.class, stored);
    }

    void sent(Collection<OutboxEntry> entries) {
        var ids = entries.stream().map(OutboxEntry::id).toList();
        mongo.updateMulti(
                query(where("_id").in(ids)),
                Update.update("state", State.SENT).set("sentAt", clock.instant()),
                OutboxEntry.class);
    }

    void park(OutboxEntry entry, String reason) {
        mongo.updateFirst(
                query(where("_id").is(entry.id())),
                Update.update("state", State.PARKED).set("reason", reason),
                OutboxEntry.class);
    }

    long count(State state) {
        return mongo.count(query(where("state").is(state)), OutboxEntry.class);
    }

    /** Of the oldest entry that waits. */
    Duration age() {
        var waiting = query(where("state").is(State.PENDING)).with(Sort.by("occurredAt"));
        var oldest = mongo.findOne(waiting, OutboxEntry.class);
        return oldest == null ? Duration.ZERO : Duration.between(oldest.occurredAt(), clock.instant());
    }
}
