package io.trellis.support.event.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.trellis.support.event.EventSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The server itself removes what was sent long enough ago, and nothing else; it may take it a minute to look. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxExpiryIT {
    private final MongoClient client = MongoClients.create(System.getProperty("TRELLIS_MONGODB_URI"));
    private final MongoTemplate mongo =
            new MongoTemplate(client, "expiry-" + UUID.randomUUID().toString().substring(0, 8));
    private int usual;

    @BeforeEach
    void lookEverySecond() {
        usual = lookEvery(1);
    }

    @AfterEach
    void close() {
        lookEvery(usual);
        client.close();
    }

    @Test
    void forgetsWhatWasSentAndKeepsWhatWaits() {
        new OutboxCollections(settings(Duration.ofMinutes(1))).apply(mongo);
        var longAgo = Instant.now().minusSeconds(3600);
        insert("sent long ago", "SENT", longAgo);
        insert("sent just now", "SENT", Instant.now());
        insert("waits", "PENDING", null);
        insert("parked", "PARKED", null);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(kept()).doesNotContain("sent long ago"));
        assertThat(kept()).containsExactlyInAnyOrder("sent just now", "waits", "parked");
    }

    private void insert(String id, String state, Instant sentAt) {
        mongo.insert(
                new Document("_id", id)
                        .append("state", state)
                        .append("occurredAt", Instant.EPOCH)
                        .append("sentAt", sentAt),
                OutboxEntry.COLLECTION);
    }

    private List<String> kept() {
        return mongo.findAll(Document.class, OutboxEntry.COLLECTION).stream()
                .map(entry -> entry.getString("_id"))
                .toList();
    }

    /** @return how many seconds there were between two looks of the server at what has expired */
    private int lookEvery(int seconds) {
        return client.getDatabase("admin")
                .runCommand(new Document("setParameter", 1).append("ttlMonitorSleepSecs", seconds))
                .getInteger("was");
    }

    private static EventSettings settings(Duration keepSent) {
        return new EventSettings(
                "sample", "expiry", List.of("tally"), true, 6, (short) 1, Duration.ZERO, keepSent, Duration.ofDays(30));
    }
}
