package io.trellis.support.event.inbox;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.trellis.support.event.EventSettings;
import io.trellis.support.migration.Migration;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;

final class InboxCollections implements Migration {
    private final EventSettings settings;

    InboxCollections(EventSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "000-inbox";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.getCollection(Inbox.Entry.COLLECTION)
                .createIndex(
                        Indexes.ascending("at"),
                        new IndexOptions().expireAfter(settings.keepApplied().toSeconds(), TimeUnit.SECONDS));
    }
}
