package io.trellis.support.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.support.problem.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The first answers of the last day. The owner is a fence: a request that was given up cannot commit any more. */
final class Answers {
    private final MongoTemplate mongo;
    private final IdempotencySettings settings;
    private final Clock clock;

    Answers(MongoTemplate mongo, IdempotencySettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    @Document(Entry.COLLECTION)
    record Entry(
            @Id String id,
            String fingerprint,
            UUID owner,
            Instant inFlightUntil,
            Instant expiresAt,
            @Nullable Answer answer) {
        static final String COLLECTION = "idempotency";

        boolean isFree(Instant now) {
            return !expiresAt.isAfter(now) || (answer == null && !inFlightUntil.isAfter(now));
        }
    }

    Claim claim(String id, String fingerprint) {
        while (true) {
            var now = clock.instant();
            var mine = new Entry(
                    id, fingerprint, UUID.randomUUID(), now.plus(settings.inFlight()), now.plus(settings.keep()), null);
            var found = mongo.findById(id, Entry.class);
            if (found == null ? inserted(mine) : found.isFree(now) && replaced(found, mine)) {
                return new Claim.Mine(id, mine.owner());
            }
            if (found != null && !found.isFree(now)) {
                return found(found, fingerprint);
            }
        }
    }

    private static Claim found(Entry found, String fingerprint) {
        if (!found.fingerprint().equals(fingerprint)) {
            return new Claim.Reused();
        }
        return found.answer() == null ? new Claim.InFlight() : new Claim.Answered(found.answer());
    }

    private boolean inserted(Entry mine) {
        try {
            mongo.insert(mine);
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    private boolean replaced(Entry found, Entry mine) {
        return mongo.findAndReplace(owned(found.id(), found.owner()), mine) != null;
    }

    /** In the transaction of what was done, if there is one: the effect and its answer are kept together. */
    void keep(Claim.Mine claim, Answer answer) {
        var kept = mongo.updateFirst(owned(claim.id(), claim.owner()), Update.update("answer", answer), Entry.class);
        if (kept.getMatchedCount() == 0) {
            throw new Conflict("request-in-flight", "This request took too long and was taken over by a repetition.");
        }
    }

    /** Nothing was done: a repetition starts anew. */
    void release(Claim.Mine claim) {
        mongo.remove(owned(claim.id(), claim.owner()), Entry.class);
    }

    private static Query owned(String id, UUID owner) {
        return query(where("_id").is(id).and("owner").is(owner));
    }
}
