package io.trellis.support.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.support.sample.Http;
import io.trellis.support.sample.OnSample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;

/** One trace from the click to whoever hears of it: request, outbox, message, and the log lines of the consumer. */
@OnSample
class TraceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private EventSettings settings;

    @LocalServerPort
    private int port;

    private final UUID tally = UUID.randomUUID();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    /** @param sampled {@code 01} if the spans are recorded, else {@code 00}: log lines carry the trace all the same */
    @ParameterizedTest
    @ValueSource(strings = {"01", "00"})
    void goesOnFromTheRequestToTheConsumer(String sampled) throws Exception {
        var answer = Http.post(
                port,
                "/api/tallies/%s/counts".formatted(tally),
                "{\"amount\":1}",
                "traceparent",
                "00-%s-00f067aa0ba902b7-%s".formatted(trace, sampled));
        assertThat(answer.statusCode()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(copiedIn()).isEqualTo(trace));

        var inOutbox =
                mongo.getCollection("outbox").find(new Document("key", tally)).first();
        assertThat(inOutbox).isNotNull();
        var traceparent = inOutbox.getString("traceparent");
        assertThat(traceparent)
                .matches("00-%s-[0-9a-f]{16}-%s".formatted(trace, sampled))
                .as("a span of this service")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(sentWith("traceparent")).containsExactly(traceparent);
    }

    private String copiedIn() {
        var copy = mongo.findById(tally, Document.class, "copies");
        return copy == null ? "" : copy.getString("trace");
    }

    /** This header of every message about the tally. */
    private List<String> sentWith(String header) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                consumers.getConfigurationProperties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(settings.topic("sample", "tally")).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (tally.toString().equals(message.key())) {
                        message.headers()
                                .headers(header)
                                .forEach(value -> values.add(new String(value.value(), StandardCharsets.US_ASCII)));
                    }
                });
            }
        }
        return values;
    }
}
