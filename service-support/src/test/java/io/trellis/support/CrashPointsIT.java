package io.trellis.support;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A service is killed with SIGKILL at every point where its state is split between MongoDB, Kafka and the caller. Each
 * start recovers from the kill before and dies at the next point. In the end each command has had exactly one effect,
 * here and in the copy that events made, in order.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashPointsIT {
    record Point(String label, int pass) {}

    private static final List<List<Point>> CHAINS = List.of(
            List.of(
                    new Point("after update steps", 2),
                    new Point("before commitTransaction tallies", 3),
                    new Point("before send", 3),
                    new Point("before find outbox", 1)),
            List.of(
                    new Point("after commitTransaction tallies", 3),
                    new Point("after ack", 3),
                    new Point("after update outbox", 2)),
            List.of(
                    new Point("after update outbox_position", 2),
                    new Point("after poll", 2),
                    new Point("after insert inbox", 3)),
            List.of(
                    new Point("before commitTransaction inbox", 3),
                    new Point("after commitTransaction inbox", 3),
                    new Point("after offset", 2),
                    new Point("after ack dead letter", 1)));

    /** Services of their own at a time, as most of the time leases and sessions of the killed ones run out. */
    @Test
    void eachCommandHasOneEffectAndIsHeardOfOnceAndInOrder() throws Exception {
        try (var chains = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = CHAINS.stream()
                    .map(points -> chains.submit(() -> kill(points)))
                    .toList();
            for (var chain : running) {
                chain.get();
            }
        }
    }

    private static int kill(List<Point> points) throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", System.getProperty("TRELLIS_KAFKA"));
        try (var mongo = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(System.getProperty("TRELLIS_MONGODB_URI")))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build());
                var kafka = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            var commands = new Chain(mongo, kafka).run(points);
            System.out.printf(
                    "crash points: %d recovered, %d commands, lost 0, applied twice 0, out of order 0%n",
                    points.size(), commands);
            return commands;
        }
    }
}
