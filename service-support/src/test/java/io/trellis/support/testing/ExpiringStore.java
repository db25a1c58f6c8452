package io.trellis.support.testing;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own on the real server, to be used with {@link QuickExpiry}. */
public final class ExpiringStore implements AutoCloseable {
    private final MongoClient client = client();
    private final MongoTemplate mongo =
            new MongoTemplate(client, "expiry-" + UUID.randomUUID().toString().substring(0, 8));

    static MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(System.getProperty("TRELLIS_MONGODB_URI")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    public MongoTemplate mongo() {
        return mongo;
    }

    /** Waits until no more are left; a server in a container or from outside may have begun a minute between two looks. */
    public void awaitCount(String collection, int count) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> mongo.getCollection(collection).countDocuments() <= count);
    }

    /** @return the ids of what is there */
    public List<?> kept(String collection) {
        return mongo.findAll(Document.class, collection).stream()
                .map(entry -> entry.get("_id"))
                .toList();
    }

    @Override
    public void close() {
        mongo.getDb().drop();
        client.close();
    }
}
