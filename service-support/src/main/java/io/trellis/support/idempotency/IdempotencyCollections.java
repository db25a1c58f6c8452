package io.trellis.support.idempotency;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.trellis.support.migration.Migration;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;

final class IdempotencyCollections implements Migration {
    @Override
    public String id() {
        return "000-idempotency";
    }

    @Override
    public void apply(MongoTemplate mongo) {
        mongo.getCollection(Answers.Entry.COLLECTION)
                .createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }
}
