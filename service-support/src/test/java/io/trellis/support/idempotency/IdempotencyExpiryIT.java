package io.trellis.support.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.trellis.support.testing.ExpiringStore;
import io.trellis.support.testing.QuickExpiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server itself removes the answers that are not repeated any more, and nothing else. */
@ExtendWith(QuickExpiry.class)
class IdempotencyExpiryIT {
    private static final IdempotencySettings SETTINGS =
            new IdempotencySettings(Duration.ofHours(24), Duration.ofMinutes(1));

    private final ExpiringStore store = new ExpiringStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAnswersAsLongAsPromised() {
        new IdempotencyCollections().apply(store.mongo());
        claim("the day before", Duration.ofHours(25));
        claim("yesterday", Duration.ofHours(23));
        claim("just now", Duration.ZERO);
        store.awaitCount(Answers.Entry.COLLECTION, 2);
        assertThat(store.kept(Answers.Entry.COLLECTION))
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder("yesterday", "just now");
    }

    private void claim(String id, Duration ago) {
        var then = Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
        assertThat(new Answers(store.mongo(), SETTINGS, then).claim(id, "POST")).isInstanceOf(Claim.Mine.class);
    }
}
