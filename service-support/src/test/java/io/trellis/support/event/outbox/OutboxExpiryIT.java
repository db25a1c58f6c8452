package io.trellis.support.event.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.trellis.support.event.EventSettings;
import io.trellis.support.testing.ExpiringStore;
import io.trellis.support.testing.QuickExpiry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server itself removes what was sent long enough ago, and nothing else. */
@ExtendWith(QuickExpiry.class)
class OutboxExpiryIT {
    private final ExpiringStore store = new ExpiringStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void forgetsWhatWasSentAndKeepsWhatWaits() {
        new OutboxCollections(settings(Duration.ofMinutes(1))).apply(store.mongo());
        var longAgo = Instant.now().minusSeconds(3600);
        insert("sent long ago", "SENT", longAgo);
        insert("sent just now", "SENT", Instant.now());
        insert("waits", "PENDING", null);
        insert("parked", "PARKED", null);
        store.awaitCount(OutboxEntry.COLLECTION, 3);
        assertThat(store.kept(OutboxEntry.COLLECTION))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder("sent just now", "waits", "parked");
    }

    private void insert(String id, String state, Instant sentAt) {
        store.mongo()
                .insert(
                        new Document("_id", id)
                                .append("state", state)
                                .append("occurredAt", Instant.EPOCH)
                                .append("sentAt", sentAt),
                        OutboxEntry.COLLECTION);
    }

    private static EventSettings settings(Duration keepSent) {
        return new EventSettings(
                "sample", "expiry", List.of("tally"), true, 6, (short) 1, Duration.ZERO, keepSent, Duration.ofDays(30));
    }
}
