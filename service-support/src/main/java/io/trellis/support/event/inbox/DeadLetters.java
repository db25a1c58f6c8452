package io.trellis.support.event.inbox;

import io.trellis.support.event.EventSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The events this service could not apply. Replaying hands each to its handler again, where the inbox and the revision
 * guard keep it from being applied twice; one that fails again goes back to the end, with its new reason.
 */
@Endpoint(id = "deadletters")
final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** How long a broker may take for an answer before the operator is told that it is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final EventSettings settings;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaOperations<String, byte[]> kafka;

    DeadLetters(
            Subscriptions subscriptions,
            EventSettings settings,
            ConsumerFactory<String, byte[]> consumers,
            KafkaOperations<String, byte[]> kafka) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.consumers = consumers;
        this.kafka = kafka;
    }

    record DeadLetter(
            String topic,
            @Nullable String key,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String reason,
            Instant at) {}

    record Replayed(int applied, int failed) {}

    @ReadOperation
    List<DeadLetter> list() {
        var letters = new ArrayList<DeadLetter>();
        eachWaiting(subscriptions.topics(), false, (topic, message) -> letters.add(letter(topic, message)));
        return letters;
    }

    /** @param topic one topic instead of all */
    @WriteOperation
    Replayed replay(@Nullable String topic) {
        var outcomes = new ArrayList<Boolean>();
        var topics = topic == null ? subscriptions.topics() : List.of(topic);
        eachWaiting(topics, true, (origin, message) -> outcomes.add(replay(origin, message)));
        var applied = outcomes.stream().filter(Boolean::booleanValue).count();
        return new Replayed((int) applied, outcomes.size() - (int) applied);
    }

    private boolean replay(String topic, ConsumerRecord<String, byte[]> message) {
        try {
            subscriptions.deliver(topic, message);
            return true;
        } catch (RuntimeException failure) {
            log.warn("Replaying {} of {} failed.", message.key(), topic, failure);
            setAside(message, FailureHandling.reason(failure));
            return false;
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> message, String reason) {
        var headers = new RecordHeaders(message.headers());
        headers.remove(FailureHandling.REASON);
        headers.add(FailureHandling.REASON, reason.getBytes(StandardCharsets.UTF_8));
        kafka.send(new ProducerRecord<>(message.topic(), null, message.key(), message.value(), headers))
                .join();
    }

    /** From where the last replay ended to the end as it is now. */
    private void eachWaiting(
            List<String> topics, boolean consume, BiConsumer<String, ConsumerRecord<String, byte[]>> action) {
        var limits = new Properties();
        limits.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        limits.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        try (var consumer = consumers.createConsumer(settings.service() + ".dlt", "", "", limits)) {
            for (var topic : topics) {
                var letters = settings.deadLetters(topic);
                consumer.partitionsFor(letters).stream()
                        .map(found -> new TopicPartition(letters, found.partition()))
                        .forEach(partition ->
                                eachWaiting(consumer, partition, consume, message -> action.accept(topic, message)));
            }
        }
    }

    private static void eachWaiting(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            boolean consume,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> action) {
        consumer.assign(List.of(partition));
        var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        var replayed = consumer.committed(Set.of(partition)).get(partition);
        if (replayed == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, replayed);
        }
        var heard = Instant.now();
        while (consumer.position(partition) < end) {
            var messages = consumer.poll(POLL).records(partition);
            if (!messages.isEmpty()) {
                heard = Instant.now();
            } else if (heard.plus(PATIENCE).isBefore(Instant.now())) {
                throw new TimeoutException("nothing of %s came for %s".formatted(partition, PATIENCE));
            }
            for (var message : messages) {
                if (message.offset() < end) {
                    action.accept(message);
                    if (consume) {
                        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(message.offset() + 1)));
                    }
                }
            }
        }
    }

    private static DeadLetter letter(String topic, ConsumerRecord<String, byte[]> message) {
        return new DeadLetter(
                topic,
                message.key(),
                header(message, "ce_id"),
                header(message, "ce_type"),
                header(message, FailureHandling.REASON),
                Instant.ofEpochMilli(message.timestamp()));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
