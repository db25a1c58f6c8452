package io.trellis.support.event.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trellis.localstack.kafka.Broker;
import io.trellis.support.event.Topics;
import io.trellis.support.event.outbox.OutboxEntry.State;
import io.trellis.support.id.Ids;
import io.trellis.support.lease.Lease;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Relays over a real broker that comes and goes, and replicas that do. */
@Isolated("a takeover is timed")
class OutboxRelayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "relay.sample.tally.v1";

    private final String database = "relay-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<UUID> aggregates =
            IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
    private final Map<UUID, Long> revisions = new HashMap<>();
    private final MongoClient client = client();
    private final OutboxStore store = new OutboxStore(mongo(client), Clock.systemUTC());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(client));

    @AfterEach
    void close() throws Exception {
        for (var closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void losesNothingWhileTheBrokerIsAway(@TempDir Path directory) throws Exception {
        int port = freePort();
        int controller = freePort();
        var servers = "127.0.0.1:" + port;
        var broker = Broker.start(directory, port, controller);
        relay(client, servers);
        append(100);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);

        broker.close();
        var gone = Instant.now();
        var position = position();
        append(200);
        await().atMost(PATIENCE).until(() -> gauge("age") > 3);
        assertThat(gauge("backlog")).isGreaterThanOrEqualTo(199);
        assertThat(position()).as("moves with the acknowledgements").isEqualTo(position);
        append(100);

        try (var _ = Broker.start(directory, port, controller)) {
            var returned = Instant.now();
            await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
            var drained = Instant.now();
            assertThat(gauge("age")).isZero();
            assertThat(gauge("backlog")).isZero();
            await().atMost(PATIENCE).until(() -> sent() >= 400);
            await().atMost(PATIENCE).until(() -> !position().equals(position));
            var messages = messages(servers, 400);
            assertCompleteAndInOrder(messages, 400);
            System.out.printf(
                    "broker away: %d ms, 300 events waited, drained in %d ms, %d sent twice, lost 0, out of order 0%n",
                    Duration.between(gone, returned).toMillis(),
                    Duration.between(returned, drained).toMillis(),
                    messages.size() - 400);
            close();
            open.clear();
        }
    }

    @Test
    void handsOverWithinFiveSecondsWhenAReplicaDies() throws Exception {
        var servers = System.getProperty("TRELLIS_KAFKA");
        var mortal = client();
        append(50);
        relay(mortal, servers);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
        relay(client, servers);
        append(50);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
        assertThat(messages(servers, 100)).as("only one of two relays").hasSize(100);

        mortal.close();
        var died = Instant.now();
        append(50);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> store.count(State.PENDING) == 0);
        var takeover = Duration.between(died, Instant.now());
        System.out.printf("two relays: taken over in %d ms%n", takeover.toMillis());
        assertCompleteAndInOrder(messages(servers, 150), 150);
        assertThat(takeover).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void parksWhatCanNeverBeSent() throws Exception {
        var servers = System.getProperty("TRELLIS_KAFKA");
        append(10);
        append(aggregates.getFirst(), "x".repeat(2_000_000));
        append(10);
        relay(client, servers);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
        assertThat(gauge("parked")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> sent() == 20);
        assertThat(messages(servers, 20)).hasSize(20);
    }

    @Test
    void readsTheOutboxItselfWhenHistoryIsLost() throws Exception {
        var servers = System.getProperty("TRELLIS_KAFKA");
        mongo(client)
                .getCollection("outbox_position")
                .insertOne(new Document("_id", "relay")
                        .append("fence", 0L)
                        .append("token", new Document("_data", "8200000001000000012B0229296E04")));
        append(30);
        relay(client, servers);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
        append(30);
        await().atMost(PATIENCE).until(() -> store.count(State.PENDING) == 0);
        assertCompleteAndInOrder(messages(servers, 60), 60);
    }

    private void append(int events) {
        for (var event = 0; event < events; event++) {
            append(aggregates.get(event % aggregates.size()), "{}");
        }
    }

    private void append(UUID aggregate, String body) {
        var revision = revisions.merge(aggregate, 1L, Long::sum);
        mongo(client)
                .insert(new OutboxEntry(
                        ObjectId.get(),
                        State.PENDING,
                        topic(),
                        aggregate,
                        revision,
                        Ids.next(),
                        "TallyCounted",
                        Instant.now(),
                        body.equals("{}") ? "{\"revision\":%d}".formatted(revision) : body,
                        null));
    }

    private void relay(MongoClient mongoClient, String servers) {
        var mongo = mongo(mongoClient);
        var replica = new OutboxStore(mongo, Clock.systemUTC());
        Map<String, Object> kafka = Map.of("bootstrap.servers", servers, "max.request.size", 16_000_000);
        var relay = new OutboxRelay(
                replica,
                new Position(mongo),
                new Lease(mongo, "outbox-relay", Duration.ofSeconds(4)),
                new Topics(Map.of("bootstrap.servers", servers), true, List.of(new NewTopic(topic(), 6, (short) 1))),
                term -> new Sender(kafka, "sample", term),
                new OutboxMetrics(replica, meters));
        relay.start();
        open.add(relay::stop);
    }

    private double gauge(String name) {
        return meters.get("trellis.outbox." + name).gauge().value();
    }

    private double sent() {
        return meters.get("trellis.outbox.sent").counter().count();
    }

    private Object position() {
        var position = mongo(client).getCollection("outbox_position").find().first();
        return Objects.requireNonNull(position).get("token");
    }

    private String topic() {
        return database + "." + TOPIC;
    }

    /** Everything in the topic, at least {@code expected} messages. */
    private List<ConsumerRecord<String, byte[]>> messages(String servers, int expected) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 6)
                    .mapToObj(partition -> new TopicPartition(topic(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            var end = consumer.endOffsets(partitions);
            var last = Instant.now().plus(PATIENCE);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
                assertThat(Instant.now()).isBefore(last);
            }
            assertThat(messages).hasSizeGreaterThanOrEqualTo(expected);
            return messages;
        }
    }

    /** Per aggregate the revisions as first seen are 1, 2, 3…, and none is missing. */
    private void assertCompleteAndInOrder(List<ConsumerRecord<String, byte[]>> messages, int expected) {
        Set<String> ids = new HashSet<>();
        Map<String, Long> seen = new HashMap<>();
        for (var message : messages) {
            if (ids.add(new String(message.headers().lastHeader("ce_id").value()))) {
                var revision = Long.parseLong(new String(message.value()).replaceAll("\\D", ""));
                assertThat(revision).isEqualTo(seen.merge(message.key(), 1L, Long::sum));
            }
        }
        assertThat(ids).hasSize(expected);
    }

    private MongoTemplate mongo(MongoClient client) {
        return new MongoTemplate(client, database);
    }

    private static MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(System.getProperty("TRELLIS_MONGODB_URI")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
