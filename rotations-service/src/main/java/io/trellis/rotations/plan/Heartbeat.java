package io.trellis.rotations.plan;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a claim alive beside the solving thread and tells that thread when to end. */
final class Heartbeat implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final int BEATS_PER_LEASE = 10;

    private final Supplier<Pulse> beat;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile Pulse pulse = Pulse.HELD;

    Heartbeat(Duration lease, Supplier<Pulse> beat) {
        this.beat = beat;
        var pause = lease.dividedBy(BEATS_PER_LEASE).toMillis();
        executor.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A beat that fails says nothing: the plan is conditional on its revision whatever we believe here. */
    private void beat() {
        try {
            pulse = beat.get();
        } catch (RuntimeException unreachable) {
            log.warn("Could not prolong the claim of a plan.", unreachable);
        }
    }

    boolean isLost() {
        return pulse == Pulse.LOST;
    }

    boolean tellsToEnd() {
        return pulse != Pulse.HELD;
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
