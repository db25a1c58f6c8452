package io.trellis.support.event.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.trellis.support.event.Envelope;
import io.trellis.support.event.EventJson;
import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Subscription;
import io.trellis.support.event.Subscription.Handler;
import io.trellis.support.transaction.Retrying;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** One message to one handler. */
final class Delivery {
    private final EventSettings settings;
    private final EventJson json;
    private final Inbox inbox;
    private final Retrying retrying;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;

    Delivery(
            EventSettings settings,
            EventJson json,
            Inbox inbox,
            Retrying retrying,
            TransactionOperations transaction,
            MeterRegistry meters) {
        this.settings = settings;
        this.json = json;
        this.inbox = inbox;
        this.retrying = retrying;
        this.transaction = transaction;
        this.meters = meters;
    }

    private enum Outcome {
        APPLIED,
        DUPLICATE,
        SKIPPED
    }

    void deliver(Subscription subscription, ConsumerRecord<String, byte[]> message) {
        var body = json.parse(message.value());
        var outcome = subscription
                .handler(json.type(body))
                .map(handler -> deliver(handler, body, json.envelope(body, subscription.aggregate())))
                .orElse(Outcome.SKIPPED);
        meters.counter(
                        "trellis.events.consumed",
                        "topic",
                        message.topic(),
                        "outcome",
                        outcome.name().toLowerCase())
                .increment();
    }

    private Outcome deliver(Handler<?> handler, JsonNode body, Envelope envelope) {
        if (!handler.once()) {
            handler.handle(json, body, envelope);
            return Outcome.APPLIED;
        }
        return retrying.call(() -> Objects.requireNonNull(transaction.execute(_ -> once(handler, body, envelope))));
    }

    private Outcome once(Handler<?> handler, JsonNode body, Envelope envelope) {
        if (!inbox.enter(settings.service(), envelope.eventId())) {
            return Outcome.DUPLICATE;
        }
        handler.handle(json, body, envelope);
        return Outcome.APPLIED;
    }
}
