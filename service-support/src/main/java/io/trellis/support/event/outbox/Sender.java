package io.trellis.support.event.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The producer of one term. It never gives a record up: one that expired while its successors did not would be sent
 * after them. Closing it drops what is not acknowledged, and the next term sends that again.
 */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaProducer<String, byte[]> producer;
    private final URI source;
    private final BooleanSupplier mayGoOn;

    /** @param mayGoOn whether this replica still is the one that relays */
    Sender(Map<String, Object> settings, String service, BooleanSupplier mayGoOn) {
        var properties = new HashMap<>(settings);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.source = URI.create("urn:trellis:" + service);
        this.mayGoOn = mayGoOn;
    }

    /** @param poison entries that no retry can ever send, with the reason */
    record Outcome(List<OutboxEntry> sent, Map<OutboxEntry, String> poison) {}

    /**
     * Returns when all are acknowledged.
     * @throws LeaseLost if that takes longer than this replica is allowed to relay
     */
    Outcome send(List<OutboxEntry> entries) {
        var acks = new HashMap<OutboxEntry, Future<RecordMetadata>>();
        for (var entry : entries) {
            requireLease();
            var ack = producer.send(message(entry));
            stopAtRefusal(ack);
            acks.put(entry, ack);
        }
        var outcome = new Outcome(new ArrayList<>(), new HashMap<>());
        acks.forEach((entry, ack) -> {
            try {
                await(ack);
                outcome.sent().add(entry);
            } catch (RecordTooLargeException | InvalidTopicException poison) {
                outcome.poison().put(entry, String.valueOf(poison.getMessage()));
            }
        });
        return outcome;
    }

    /** Without the topic's metadata a record is refused at once; one sent after it might get through before it. */
    private void stopAtRefusal(Future<RecordMetadata> ack) {
        if (ack.state() == Future.State.FAILED && !(ack.exceptionNow() instanceof RecordTooLargeException)) {
            await(ack);
        }
    }

    private void await(Future<RecordMetadata> ack) {
        while (true) {
            try {
                ack.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException pending) {
                requireLease();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
            } catch (InterruptedException stopping) {
                throw new org.apache.kafka.common.errors.InterruptException(stopping);
            }
        }
    }

    private void requireLease() {
        if (!mayGoOn.getAsBoolean()) {
            throw new LeaseLost();
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxEntry entry) {
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(
                        entry.topic(), null, null, entry.key().toString())
                .writeBinary(cloudEvent(entry));
        if (entry.traceparent() != null) {
            message.headers().add(TraceContext.HEADER, entry.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }

    private CloudEvent cloudEvent(OutboxEntry entry) {
        return CloudEventBuilder.v1()
                .withId(entry.eventId().toString())
                .withSource(source)
                .withType(entry.type())
                .withSubject(entry.key().toString())
                .withTime(entry.occurredAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", entry.body().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
