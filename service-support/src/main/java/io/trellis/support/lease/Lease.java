package io.trellis.support.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One holder at a time, decided by the server's clock. Whoever takes a lapsed lease over gets a higher fence: a write
 * conditional on the fence cannot be made by an earlier holder that has not noticed yet.
 */
public final class Lease {
    private static final String COLLECTION = "leases";

    private final MongoTemplate mongo;
    private final String name;
    private final Duration duration;
    private final String owner = UUID.randomUUID().toString();

    public Lease(MongoTemplate mongo, String name, Duration duration) {
        this.mongo = mongo;
        this.name = name;
        this.duration = duration;
    }

    /** Counted from before the server was asked, so the local deadline is never later than the server's. */
    record Term(long fence, long until) {}

    /** Takes the lease, if nobody holds it, and keeps it until the result is closed. */
    public Optional<Held> take() {
        return acquire().map(term -> new Held(this, term));
    }

    /** Takes the lease or prolongs it; empty while somebody else holds it. */
    Optional<Term> acquire() {
        var asked = System.nanoTime();
        var lease = leases().findOneAndUpdate(
                        eq("_id", name),
                        List.of(takenIfFree()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(lease)
                .filter(held -> owner.equals(held.getString("owner")))
                .map(held -> new Term(held.getLong("fence"), asked + duration.toNanos()));
    }

    /** Lets go at once, so that another holder need not wait for the lease to lapse. */
    void release() {
        leases().updateOne(
                        and(eq("_id", name), eq("owner", owner)),
                        new Document("$set", new Document("owner", "").append("until", new Date(0))));
    }

    String name() {
        return name;
    }

    Duration duration() {
        return duration;
    }

    private MongoCollection<Document> leases() {
        return mongo.getCollection(COLLECTION);
    }

    private Document takenIfFree() {
        var mine = call("$eq", "$owner", owner);
        var lapsed = call("$lt", call("$ifNull", "$until", new Date(0)), "$$NOW");
        var free = call("$or", mine, lapsed);
        var until = new Document(
                "$dateAdd",
                new Document("startDate", "$$NOW").append("unit", "millisecond").append("amount", duration.toMillis()));
        var nextFence = call("$add", call("$ifNull", "$fence", 0L), 1L);
        return new Document(
                "$set",
                new Document("owner", call("$cond", free, owner, "$owner"))
                        .append("until", call("$cond", free, until, "$until"))
                        .append("fence", call("$cond", mine, "$fence", call("$cond", lapsed, nextFence, "$fence"))));
    }

    private static Document call(String operator, Object... arguments) {
        return new Document(operator, List.of(arguments));
    }
}
