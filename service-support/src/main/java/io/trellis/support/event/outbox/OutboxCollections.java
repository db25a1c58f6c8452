package io.trellis.support.event.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.trellis.support.event.EventSettings;
import io.trellis.support.migration.Migration;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Entries leave by age once sent; the backlog has an index of its own, which is as small as the backlog. */
final class OutboxCollections implements Migration {
    private final EventSettings settings;

    OutboxCollections(EventSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "000-outbox";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        var outbox = mongo.getCollection(OutboxEntry.COLLECTION);
        outbox.createIndex(
                Indexes.ascending("sentAt"),
                new IndexOptions().expireAfter(settings.keepSent().toSeconds(), TimeUnit.SECONDS));
        outbox.createIndex(
                Indexes.ascending("key", "revision", "_id"),
                new IndexOptions().partialFilterExpression(Filters.eq("state", OutboxEntry.State.PENDING.name())));
        outbox.createIndex(
                Indexes.ascending("state"),
                new IndexOptions().partialFilterExpression(Filters.eq("state", OutboxEntry.State.PARKED.name())));
    }
}
