package io.trellis.support.lease;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease in somebody's hands, prolonged in the background until it is closed or lost. */
public final class Held implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Held.class);

    private final Lease lease;
    private final long fence;
    private final ScheduledExecutorService heartbeat =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile Lease.Term term;

    Held(Lease lease, Lease.Term first) {
        this.lease = lease;
        this.fence = first.fence();
        this.term = first;
        var pause = lease.duration().dividedBy(4).toMillis();
        heartbeat.scheduleWithFixedDelay(this::prolong, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Grows with every change of hands; writes that must not be made by an earlier holder are conditional on it. */
    public long fence() {
        return fence;
    }

    /** False from the moment on at which somebody else may take over, however late this process notices. */
    public boolean holds() {
        return term.fence() == fence && System.nanoTime() - term.until() < 0;
    }

    private void prolong() {
        try {
            lease.acquire().ifPresent(prolonged -> term = prolonged);
        } catch (RuntimeException unreachable) {
            log.warn("Could not prolong the lease {}.", lease.name(), unreachable);
        }
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
        lease.release();
    }
}
