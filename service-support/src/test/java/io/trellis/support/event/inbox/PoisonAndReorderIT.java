package io.trellis.support.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.data.mongodb.core.query.Update.update;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import io.micrometer.core.instrument.MeterRegistry;
import io.trellis.support.event.EventSettings;
import io.trellis.support.event.inbox.DeadLetters.DeadLetter;
import io.trellis.support.sample.OnSample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** What no producer should send, and what every broker may do. */
@OnSample
class PoisonAndReorderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private KafkaAdmin admin;

    @Autowired
    private EventSettings settings;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private MeterRegistry meters;

    private final UUID tally = UUID.randomUUID();

    @Test
    void setsPoisonAsideWithItsReasonAndGoesOn() throws Exception {
        allowLargeMessages();
        var skipped = skipped();
        var sent = Instant.now();
        send("{");
        send("[]");
        send("{\"eventId\":1}");
        send(event(1, 1).replace("\"amount\":1,", ""));
        send(event(1, 1).replace("\"amount\":1,", "\"amount\":\"many\","));
        send(event(1, 1).replace("\"revision\":1", "\"revision\":\"first\""));
        send("{\"x\":\"" + "x".repeat(10_000_000));
        send(null);
        send(event(1, 1).replace("TallyCounted", "TallyForgotten"));
        send(event(1, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(1));
        var stuck = Duration.between(sent, Instant.now());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).hasSize(8));
        assertThat(waiting()).allSatisfy(letter -> assertThat(letter.reason()).startsWith("MalformedEvent: "));
        assertThat(skipped()).isEqualTo(skipped + 1);
        deadLetters.replay(null);
        assertThat(waiting()).as("replayed in vain").hasSize(8);
        assertThat(stuck).isLessThan(Duration.ofSeconds(60));
        System.out.printf(
                "poison: 8 of 8 set aside with reason, 1 skipped, next applied after %d ms%n", stuck.toMillis());
    }

    @Test
    void appliesAThousandDuplicatesOnce() {
        var event = event(1, 1);
        for (var copy = 0; copy < 1000; copy++) {
            send(event);
        }
        send(event(2, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisions()).contains(2L));
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void appliesShuffledEventsOnceEach() {
        var events = new ArrayList<String>();
        for (var revision = 1; revision <= 100; revision++) {
            var event = event(revision, 1);
            events.add(event);
            events.add(event);
        }
        Collections.shuffle(events, new Random(7));
        events.forEach(this::send);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisions()).hasSize(100));
        assertThat(sum()).isEqualTo(100);
    }

    @Test
    void replaysWhatFailedAndAppliesItOnce() {
        mongo.insert(new Document("_id", tally), "broken");
        send(event(1, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting()).hasSize(1));
        assertThat(waiting().getFirst().reason()).contains("broken for now");
        deadLetters.replay(null);
        assertThat(waiting()).as("replayed in vain").hasSize(1);

        mongo.dropCollection("broken");
        assertThat(deadLetters.replay(null).applied()).isEqualTo(1);
        assertThat(waiting()).isEmpty();
        assertThat(deadLetters.replay(null).applied()).isZero();
        assertThat(sum()).isEqualTo(1);
    }

    /**
     * As after a replica was killed within a transaction, which the server keeps until it expires. On a busy machine it may
     * do so before there was anything to see; then it is tried again.
     */
    @Test
    void waitsForATransactionInTheWayInsteadOfSettingTheEventAside() {
        send(event(1, 1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(1));
        var seen = IntStream.rangeClosed(2, 6).anyMatch(this::waitsWhileATransactionIsInTheWay);
        assertThat(seen).as("a transaction outlasted another event").isTrue();
        assertThat(waiting()).isEmpty();
    }

    private boolean waitsWhileATransactionIsInTheWay(int revision) {
        var broken = UUID.randomUUID();
        mongo.insert(new Document("_id", broken), "broken");
        boolean inTheWay;
        try (var other = factory.getSession(ClientSessionOptions.builder().build())) {
            other.startTransaction();
            mongo.withSession(other).updateFirst(query(where("_id").is(tally)), update("sum", 7), "copies");
            int blocked = send(event(revision, 1));
            // in another partition: behind the blocked event it would wait as well, until the server ends the
            // transaction
            send(
                    (blocked + 1) % settings.partitions(),
                    broken,
                    event(1, 1).replace(tally.toString(), broken.toString()));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(broken)).hasSize(1));
            var sum = sum();
            inTheWay = isAlive(other);
            if (inTheWay) {
                assertThat(sum).as("in the way until now").isEqualTo(revision - 1);
                other.abortTransaction();
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(revision));
        mongo.dropCollection("broken");
        return inTheWay;
    }

    private boolean isAlive(ClientSession transaction) {
        try {
            mongo.withSession(transaction).findById(tally, Document.class, "copies");
            return true;
        } catch (DataAccessException ended) {
            return false;
        }
    }

    /** Where Kafka put it: the partition. */
    private int send(@Nullable String body) {
        return send(null, tally, body);
    }

    private int send(@Nullable Integer partition, UUID key, @Nullable String body) {
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return kafka.send(topic(), partition, key.toString(), bytes)
                .join()
                .getRecordMetadata()
                .partition();
    }

    private String event(long revision, int amount) {
        return """
                {"type":"TallyCounted","eventId":"%s","occurredAt":"2026-11-22T10:00:00Z","tallyId":"%s","revision":%d,\
                "actor":"dana.whitfield","amount":%d,"count":1}""".formatted(UUID.randomUUID(), tally, revision, amount);
    }

    private List<DeadLetter> waiting() {
        return waiting(tally);
    }

    private List<DeadLetter> waiting(UUID key) {
        return deadLetters.list().stream()
                .filter(letter -> key.toString().equals(letter.key()))
                .toList();
    }

    private int sum() {
        var copy = copy();
        return copy == null ? 0 : copy.getInteger("sum");
    }

    private List<Long> revisions() {
        var copy = copy();
        return copy == null ? List.of() : copy.getList("revisions", Long.class);
    }

    private @Nullable Document copy() {
        return mongo.findById(tally, Document.class, "copies");
    }

    private double skipped() {
        return meters.counter("trellis.events.consumed", "topic", topic(), "outcome", "skipped")
                .count();
    }

    private String topic() {
        return settings.topic("sample", "tally");
    }

    private void allowLargeMessages() throws Exception {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, topic());
            var larger = new AlterConfigOp(new ConfigEntry("max.message.bytes", "12000000"), AlterConfigOp.OpType.SET);
            client.incrementalAlterConfigs(Map.of(topic, List.of(larger))).all().get();
        }
    }
}
