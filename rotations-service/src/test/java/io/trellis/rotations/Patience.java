package io.trellis.rotations;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what happens by events, with patience for a busy machine. */
public final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    public static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
