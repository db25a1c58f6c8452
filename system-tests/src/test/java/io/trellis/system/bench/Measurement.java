package io.trellis.system.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often and how fast an operation succeeded under a fixed number of concurrent callers (closed model).
 *
 * @param nanos sorted durations of the successful operations
 */
record Measurement(String what, Duration wall, long[] nanos, long failures) {

    interface Operation {
        /** @param n how many operations were begun before this one; distinct for each */
        void run(long n) throws Exception;
    }

    static Measurement of(String what, int callers, Duration length, Operation operation) {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicLong begun = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        CountDownLatch together = new CountDownLatch(1);
        long[] end = new long[1];
        long[] start = new long[1];
        try (var executor = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                executor.execute(() -> {
                    awaitStart(together);
                    while (System.nanoTime() < end[0]) {
                        long before = System.nanoTime();
                        try {
                            operation.run(begun.getAndIncrement());
                            nanos.add(System.nanoTime() - before);
                        } catch (Exception | AssertionError failure) {
                            if (failures.getAndIncrement() == 0) {
                                System.err.println(what + ": " + failure);
                            }
                        }
                    }
                });
            }
            start[0] = System.nanoTime();
            end[0] = start[0] + length.toNanos();
            together.countDown();
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start[0]);
        return new Measurement(what, wall, sorted(nanos), failures.get());
    }

    static Measurement of(String what, Duration wall, ConcurrentLinkedQueue<Long> nanos) {
        return new Measurement(what, wall, sorted(nanos), 0);
    }

    private static long[] sorted(ConcurrentLinkedQueue<Long> nanos) {
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all;
    }

    private static void awaitStart(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    double perSecond() {
        return nanos.length / (wall.toNanos() / 1e9);
    }

    double millisAt(double quantile) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1, Math.floor(quantile * nanos.length))] / 1e6;
    }

    String row() {
        return "| %s | %.0f | %.1f | %.1f | %d |".formatted(what, perSecond(), millisAt(0.5), millisAt(0.99), failures);
    }
}
