package io.trellis.system.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.trellis.system.Client;
import io.trellis.system.Hiring;
import io.trellis.system.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Durable applications per second through the gateway, direct to the service, and bare journaled majority inserts, side
 * by side in one run; and how long a committed event takes to its consumer. Run by {@code system-tests/bench}.
 */
final class Bench {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 8));
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("seconds", 15));
    private static final int CALLERS = Integer.getInteger("callers", 8);

    public static void main(String[] arguments) throws Exception {
        try (Stack stack = Stack.start(Map.of("TRELLIS_TRAIN", ""))) {
            System.out.println(stack.startReport());
            String posting = new Hiring(stack).openPosting("Bench " + UUID.randomUUID(), 1_000_000);
            Client gateway = stack.anonymous();
            Client direct = gateway.at("http://localhost:" + stack.addresses().candidates());

            applications("warm-up", WARM_UP, gateway, posting);
            applications("warm-up", WARM_UP, direct, posting);
            Measurement throughGateway = applications("application through the gateway", LENGTH, gateway, posting);
            Measurement toService = applications("application direct to the service", LENGTH, direct, posting);
            Measurement inserts = inserts(stack, "bare majority-journaled insert");
            Measurement latency = latency(stack, gateway, posting);

            System.out.println("| what | per second | p50 ms | p99 ms | failed |");
            System.out.println("| --- | --- | --- | --- | --- |");
            List.of(throughGateway, toService, inserts, latency).forEach(line -> System.out.println(line.row()));
            System.out.printf(
                    "%d callers, %d s each. Gateway/direct %.2f, direct/insert %.2f.%n",
                    CALLERS,
                    LENGTH.toSeconds(),
                    throughGateway.perSecond() / toService.perSecond(),
                    toService.perSecond() / inserts.perSecond());
        }
    }

    private static Measurement applications(String what, Duration length, Client client, String posting) {
        byte[] resume = Hiring.resume();
        return Measurement.of(
                what,
                CALLERS,
                length,
                _ -> client.apply(Hiring.application(posting), resume).ok());
    }

    private static Measurement inserts(Stack stack, String what) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(
                        "mongodb://localhost:" + stack.addresses().mongodb() + "/?replicaSet=trellis"))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
        try (MongoClient mongo = MongoClients.create(settings)) {
            MongoCollection<Document> bench = mongo.getDatabase("bench").getCollection("inserts");
            String payload = "x".repeat(1_000);
            Measurement.Operation insert = n -> bench.insertOne(new Document("n", n).append("payload", payload));
            Measurement.of("warm-up", CALLERS, WARM_UP.dividedBy(2), insert);
            return Measurement.of(what, CALLERS, LENGTH, insert);
        }
    }

    /** From the instant the event says it occurred, inside its transaction, to the moment a consumer has it. */
    private static Measurement latency(Stack stack, Client gateway, String posting) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        Instant start = Instant.now();
        Thread consumer = Thread.ofPlatform().start(() -> consume(stack, start, nanos, done));
        Measurement.of(
                "paced",
                2,
                LENGTH,
                _ -> gateway.apply(Hiring.application(posting), Hiring.resume()).ok());
        done.set(true);
        consumer.join();
        return Measurement.of("commit to consumer", Duration.between(start, Instant.now()), nanos);
    }

    private static void consume(Stack stack, Instant start, ConcurrentLinkedQueue<Long> nanos, AtomicBoolean done) {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:" + stack.addresses().kafka(),
                "group.id", "bench-" + UUID.randomUUID(),
                "auto.offset.reset", "latest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("trellis.candidates.application.v1"));
            while (!done.get()) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    Instant now = Instant.now();
                    Instant occurred =
                            Instant.parse(json.readTree(message.value().getBytes(StandardCharsets.UTF_8))
                                    .get("occurredAt")
                                    .asString());
                    if (occurred.isAfter(start)) {
                        nanos.add(Duration.between(occurred, now).toNanos());
                    }
                });
            }
        }
    }

    private Bench() {}
}
