package io.trellis.localstack.command;

import io.trellis.localstack.demo.Api;
import io.trellis.localstack.demo.Pdf;
import io.trellis.localstack.demo.Untellable;
import io.trellis.localstack.stack.Addresses;
import io.trellis.localstack.stack.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Applications at a steady rate, whether or not the earlier ones are answered (an open model). */
@Command(name = "load", description = "Send applications at a steady rate and print how long they took.")
public final class LoadCommand implements Callable<Integer> {

    @Option(names = "--rate", description = "Applications a second (default ${DEFAULT-VALUE}).", defaultValue = "20")
    private int rate;

    @Option(names = "--seconds", description = "For how long (default ${DEFAULT-VALUE}).", defaultValue = "20")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rate < 1 || rate > 1000 || seconds < 1 || seconds > 3600) {
            throw new Refused("--rate can be 1 to 1000 and --seconds 1 to 3600");
        }
        Addresses addresses = Surroundings.here().running();
        Api api = new Api(addresses.gatewayUrl(), addresses.issuerUrl(), addresses.mailUrl());
        String posting = openPosting(api);
        String run = UUID.randomUUID().toString().substring(0, 8);
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                String name = "load-" + run + "-" + i;
                executor.execute(() -> apply(api, posting, name, due, nanos, failed));
            }
        }
        print(nanos, failed.get(), System.nanoTime() - begun);
        return failed.get() == 0 ? 0 : 1;
    }

    private static String openPosting(Api api) throws IOException, InterruptedException {
        JsonNode postings =
                api.get("lena.brandt", "/api/postings?status=PUBLISHED").get("items");
        if (postings.isEmpty()) {
            throw new Refused("There is no open posting to apply to.");
        }
        return postings.get(0).get("id").asString();
    }

    /** Timed from when it was due, so that waiting for one's turn counts. */
    private static void apply(Api api, String posting, String name, long due, Queue<Long> nanos, AtomicInteger failed) {
        try {
            api.apply(
                    Map.of(
                            "postingId", posting,
                            "name", name,
                            "mail", name + "@mail.example",
                            "path", "JUNIOR",
                            "level", "STUDENT",
                            "location", "Lisbon",
                            "timeZone", "Europe/Lisbon",
                            "coverNote", "One of many.",
                            "links", List.of()),
                    Pdf.page(List.of(name)),
                    name);
            nanos.add(System.nanoTime() - due);
        } catch (IOException | Untellable e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(Queue<Long> nanos, int failed, long took) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "  %d accepted, %d failed, %.1f/s%n",
                sorted.length, failed, sorted.length / (took / (double) TimeUnit.SECONDS.toNanos(1)));
        for (int percent : new int[] {50, 95, 99}) {
            if (sorted.length > 0) {
                long at = sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
                System.out.printf("  p%d %d ms%n", percent, TimeUnit.NANOSECONDS.toMillis(at));
            }
        }
    }
}
