package io.trellis.support.event.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.trellis.support.event.outbox.OutboxEntry.State;
import java.util.List;

/** Backlog and age are the alarm of a broker outage; parked entries are that of a defect. */
final class OutboxMetrics {
    private final Counter sent;

    OutboxMetrics(OutboxStore store, MeterRegistry meters) {
        sent = Counter.builder("trellis.outbox.sent")
                .description("Events acknowledged by the broker")
                .register(meters);
        Gauge.builder("trellis.outbox.backlog", store, outbox -> outbox.count(State.PENDING))
                .description("Events waiting to be sent")
                .register(meters);
        Gauge.builder("trellis.outbox.parked", store, outbox -> outbox.count(State.PARKED))
                .description("Events that cannot be sent and wait for a person")
                .register(meters);
        Gauge.builder("trellis.outbox.age", store, outbox -> outbox.age().toMillis() / 1000.0)
                .description("Age of the oldest event waiting to be sent")
                .baseUnit("seconds")
                .register(meters);
    }

    void sent(List<OutboxEntry> entries) {
        sent.increment(entries.size());
    }
}
