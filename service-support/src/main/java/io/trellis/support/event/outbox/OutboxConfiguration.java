package io.trellis.support.event.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.trellis.support.event.EventJson;
import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Outbox;
import io.trellis.support.event.Topics;
import io.trellis.support.lease.Lease;
import io.trellis.support.migration.Migration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
class OutboxConfiguration {
    /** With the pause between two attempts of another replica: relaying goes on within 5 s of a replica's death. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    @Bean
    Migration outboxCollections(EventSettings settings) {
        return new OutboxCollections(settings);
    }

    @Bean
    Outbox outbox(
            MongoTemplate mongo,
            EventSettings settings,
            EventJson json,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            Clock clock) {
        return new MongoOutbox(mongo, settings, json, new TraceContext(tracer, propagator), clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoTemplate mongo,
            EventSettings settings,
            ProducerFactory<?, ?> producers,
            Topics topics,
            MeterRegistry meters,
            Clock clock) {
        var store = new OutboxStore(mongo, clock);
        return new OutboxRelay(
                store,
                new Position(mongo),
                new Lease(mongo, "outbox-relay", LEASE),
                topics,
                term -> new Sender(producers.getConfigurationProperties(), settings.service(), term),
                new OutboxMetrics(store, meters));
    }
}
