package io.trellis.support.event.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.trellis.support.lease.Held;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How far the change stream has been sent. Fenced: an earlier holder of the lease cannot move it back. */
final class Position {
    private static final String COLLECTION = "outbox_position";
    private static final String ID = "relay";

    private final MongoTemplate mongo;

    Position(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** At the start of a term: shuts earlier holders out and goes on where they were; null if that is unknown. */
    @Nullable
    BsonDocument claim(Held lease) {
        var claimed = positions()
                .findOneAndUpdate(
                        and(eq("_id", ID), lte("fence", lease.fence())),
                        set("fence", lease.fence()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return claimed == null || !claimed.isDocument("token") ? null : claimed.getDocument("token");
    }

    void move(BsonDocument token, Held lease) {
        update(set("token", token), lease);
    }

    void forget(Held lease) {
        update(unset("token"), lease);
    }

    private void update(Bson update, Held lease) {
        var mine = and(eq("_id", ID), eq("fence", lease.fence()));
        if (positions().updateOne(mine, update).getMatchedCount() == 0) {
            throw new LeaseLost();
        }
    }

    private MongoCollection<BsonDocument> positions() {
        return mongo.getDb().getCollection(COLLECTION, BsonDocument.class);
    }
}
