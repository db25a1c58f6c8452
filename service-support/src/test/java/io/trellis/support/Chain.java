package io.trellis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.trellis.support.CrashPointsIT.Point;
import io.trellis.support.sample.SampleProcess;
import io.trellis.support.sample.crash.CrashPoint;
import io.trellis.support.sample.crash.Received;
import io.trellis.support.sample.crash.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/** One service, killed and started again along a list of points, under callers that do not give up. */
final class Chain {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SIGKILL = 128 + 9;

    private final String name = "crash-" + UUID.randomUUID().toString().substring(0, 8);
    private final int port = freePort();
    private final List<Caller> callers = IntStream.range(0, 4)
            .mapToObj(_ -> new Caller(port, UUID.randomUUID()))
            .toList();
    private final MongoDatabase database;
    private final Producer<String, byte[]> kafka;

    Chain(MongoClient mongo, Producer<String, byte[]> kafka) {
        this.database = mongo.getDatabase(name);
        this.kafka = kafka;
    }

    /** @return how many commands were acknowledged, and had one effect each */
    int run(List<Point> points) throws Exception {
        var stopping = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach(caller -> threads.submit(() -> caller.callUntil(stopping)));
            try {
                for (var point : points) {
                    kill(point);
                }
            } catch (Exception | AssertionError notReached) {
                threads.shutdownNow();
                throw notReached;
            }
            stopping.set(true);
            try (var last = start(List.of())) {
                threads.shutdown();
                threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                await().atMost(PATIENCE).untilAsserted(this::everyCommandHadOneEffect);
                assertThat(last.isAlive()).isTrue();
            }
        }
        return callers.stream().mapToInt(Caller::acknowledged).sum();
    }

    private void kill(Point point) throws Exception {
        prepare(point);
        var interceptors = List.of(
                CrashPoint.LABEL + "=" + point.label(),
                CrashPoint.PASS + "=" + point.pass(),
                "spring.kafka.producer.properties[interceptor.classes]=" + Sent.class.getName(),
                "spring.kafka.consumer.properties[interceptor.classes]=" + Received.class.getName());
        var started = System.nanoTime();
        try (var service = start(interceptors)) {
            assertThat(service.exit(PATIENCE))
                    .as(point.label() + service.output())
                    .isEqualTo(SIGKILL);
        }
        System.out.printf(
                "killed %-40s %5d ms after the start%n", point.label(), (System.nanoTime() - started) / 1_000_000);
    }

    private void prepare(Point point) {
        if (point.label().contains("find outbox")) {
            database.getCollection("outbox_position").updateOne(Filters.empty(), Updates.unset("token"));
        }
        if (point.label().contains("dead letter")) {
            kafka.send(new ProducerRecord<>(name + ".sample.tally.v1", "poison", "{".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private SampleProcess start(List<String> settings) throws IOException {
        return SampleProcess.start(name, port, settings);
    }

    private void everyCommandHadOneEffect() {
        for (var caller : callers) {
            var tally = find("tallies", caller.tally());
            var copy = find("copies", caller.tally());
            assertThat(tally.getInteger("count")).as("done once").isEqualTo(caller.acknowledged());
            assertThat(copy.getInteger("sum")).as("heard of once").isEqualTo(caller.acknowledged());
            assertThat(copy.getList("revisions", Long.class))
                    .as("heard of in order")
                    .containsExactlyElementsOf(
                            LongStream.range(0, caller.acknowledged()).boxed().toList());
        }
        assertThat(database.getCollection("steps").countDocuments()).isEqualTo(4);
    }

    private Document find(String collection, UUID id) {
        var found =
                database.getCollection(collection).find(Filters.eq("_id", id)).first();
        assertThat(found).as(collection).isNotNull();
        return found;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
