package io.trellis.localstack.stack;

import io.trellis.localstack.process.Leashed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs parts and starts again each one that ends, with growing pauses when it keeps ending.
 *
 * <p>A part that ends before it was ever ready is not tried again: its start has failed, and the last it said says why.
 */
public final class Supervisor implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(40);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<List<Watch>> groups = new ArrayList<>();
    private final Listener listener;

    public Supervisor(Listener listener) {
        this.listener = listener;
    }

    /** Hears what happens to the parts. */
    public interface Listener {
        void ready(Part part, Duration after);

        /** It ended without being asked to and is started again. */
        void ended(Part part, String how);

        /** It is ready again. */
        void returned(Part part, Duration after);
    }

    /** Starts the parts at once. They are stopped after those that are begun later. */
    public Start begin(List<Part> parts) {
        List<Watch> group = parts.stream().map(Watch::new).toList();
        synchronized (groups) {
            if (isStopping()) {
                throw new Refused("stopped");
            }
            groups.add(group);
            group.forEach(watch -> watch.thread.start());
        }
        return new Start(group);
    }

    /** Parts that are on their way. Waiting for them fails when their start does. */
    public static final class Start {
        private final List<Watch> group;

        private Start(List<Watch> group) {
            this.group = group;
        }

        /** Returns when all are ready. */
        public void await() {
            await(group.stream());
        }

        /** Returns when this one is ready. */
        public void await(Part part) {
            await(group.stream().filter(watch -> watch.part.equals(part)));
        }

        private static void await(Stream<Watch> watches) {
            try {
                CompletableFuture.allOf(watches.map(watch -> watch.ready).toArray(CompletableFuture[]::new))
                        .join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Stops everything, the parts started last first. */
    @Override
    public void close() {
        stopping.countDown();
        synchronized (groups) {
            for (List<Watch> group : groups.reversed()) {
                group.forEach(Watch::release);
                group.forEach(Watch::join);
            }
            groups.clear();
        }
    }

    private final class Watch implements Runnable {
        private final Part part;
        private final CompletableFuture<Void> ready = new CompletableFuture<>();
        private final Thread thread;
        private volatile @Nullable Leashed process;

        /** How long the last run was ready. */
        private Duration served = Duration.ZERO;

        Watch(Part part) {
            this.part = part;
            this.thread = Thread.ofPlatform().name("watch-" + part.name()).unstarted(this);
        }

        @Override
        public void run() {
            try {
                Pauses pauses = new Pauses();
                while (!isStopping()) {
                    int code = runOnce();
                    if (isStopping() || ready.isCompletedExceptionally()) {
                        return;
                    }
                    listener.ended(part, reason(code));
                    stopping.await(pauses.after(served).toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                ready.completeExceptionally(e);
            } finally {
                ready.completeExceptionally(new Refused("stopped"));
            }
        }

        private int runOnce() throws InterruptedException {
            served = Duration.ZERO;
            try (Leashed current = part.start()) {
                process = current;
                long begun = System.nanoTime();
                boolean first = !ready.isDone();
                if (becomesReady(current)) {
                    Duration after = Duration.ofNanos(System.nanoTime() - begun);
                    if (first) {
                        listener.ready(part, after);
                        ready.complete(null);
                    } else {
                        listener.returned(part, after);
                    }
                    long serving = System.nanoTime();
                    int code = current.waitFor();
                    served = Duration.ofNanos(System.nanoTime() - serving);
                    return code;
                }
                if (first && !isStopping()) {
                    ready.completeExceptionally(new Refused(part.title() + " did not start. The end of " + current.log()
                            + ":\n" + current.lastWords()));
                }
                return current.isAlive() ? 0 : current.waitFor();
            } finally {
                process = null;
            }
        }

        private boolean becomesReady(Leashed current) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (current.isAlive() && System.nanoTime() < deadline) {
                if (part.isReady()) {
                    return true;
                }
                if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return false;
        }

        void release() {
            Leashed current = process;
            if (current != null) {
                current.release();
            }
        }

        void join() {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String reason(int code) {
        return code > 128 ? "by signal " + (code - 128) : "with exit code " + code;
    }
}
