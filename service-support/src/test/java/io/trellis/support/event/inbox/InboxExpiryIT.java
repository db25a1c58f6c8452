package io.trellis.support.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.event.EventSettings;
import io.trellis.support.testing.ExpiringStore;
import io.trellis.support.testing.QuickExpiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server itself removes what was applied long enough ago, and nothing else. */
@ExtendWith(QuickExpiry.class)
class InboxExpiryIT {
    private static final UUID LONG_AGO = UUID.randomUUID();
    private static final UUID JUST_NOW = UUID.randomUUID();

    private final ExpiringStore store = new ExpiringStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void remembersWhatWasAppliedAsLongAsPromised() {
        new InboxCollections(settings(Duration.ofMinutes(10))).apply(store.mongo());
        inbox(Instant.now().minus(Duration.ofMinutes(11))).enter("tallies", LONG_AGO);
        inbox(Instant.now().minus(Duration.ofMinutes(5))).enter("tallies", JUST_NOW);
        store.awaitCount(Inbox.Entry.COLLECTION, 1);
        assertThat(inbox(Instant.now()).enter("tallies", JUST_NOW)).isFalse();
        assertThat(inbox(Instant.now()).enter("tallies", LONG_AGO)).isTrue();
    }

    private Inbox inbox(Instant now) {
        return new Inbox(store.mongo(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static EventSettings settings(Duration keepApplied) {
        return new EventSettings(
                "sample",
                "expiry",
                List.of("tally"),
                true,
                6,
                (short) 1,
                Duration.ZERO,
                Duration.ofDays(7),
                keepApplied);
    }
}
