package io.trellis.support;

import io.trellis.support.sample.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Counts one tally, command after command, and repeats with the same key what was not answered. */
final class Caller {
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final int port;
    private final UUID tally;
    private final AtomicInteger acknowledged = new AtomicInteger();

    Caller(int port, UUID tally) {
        this.port = port;
        this.tally = tally;
    }

    UUID tally() {
        return tally;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Void callUntil(AtomicBoolean stopping) throws Exception {
        while (!stopping.get()) {
            var key = UUID.randomUUID();
            while (status(key) != 201) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            acknowledged.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return null;
    }

    /** @return 0 while nobody answers */
    private int status(UUID key) throws Exception {
        try {
            return Http.post(
                            port,
                            "/api/tallies/" + tally + "/counts",
                            "{\"amount\":1}",
                            "Idempotency-Key",
                            key.toString())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }
}
