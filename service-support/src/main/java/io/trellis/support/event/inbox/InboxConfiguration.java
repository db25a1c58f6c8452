package io.trellis.support.event.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.trellis.support.event.EventJson;
import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Subscription;
import io.trellis.support.migration.Migration;
import io.trellis.support.transaction.Retrying;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
class InboxConfiguration {
    @Bean
    Migration inboxCollections(EventSettings settings) {
        return new InboxCollections(settings);
    }

    @Bean
    Subscriptions subscriptions(
            ObjectProvider<Subscription> subscriptions,
            EventSettings settings,
            EventJson json,
            MongoTemplate mongo,
            Retrying retrying,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            ConcurrentKafkaListenerContainerFactory<?, ?> factory,
            KafkaTemplate<?, ?> kafka,
            Clock clock) {
        var delivery = new Delivery(
                settings, json, new Inbox(mongo, clock), retrying, new TransactionTemplate(transactions), meters);
        return new Subscriptions(
                subscriptions.stream().toList(), settings, delivery, factory, FailureHandling.of(settings, kafka));
    }

    @Bean
    DeadLetters deadLetters(
            Subscriptions subscriptions,
            EventSettings settings,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka) {
        return new DeadLetters(subscriptions, settings, consumers, kafka);
    }
}
