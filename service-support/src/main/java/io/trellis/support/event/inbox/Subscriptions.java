package io.trellis.support.event.inbox;

import io.trellis.support.event.EventSettings;
import io.trellis.support.event.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

/** One container per subscription, so that a topic that is being retried does not hold up the others. */
public final class Subscriptions implements SmartLifecycle {
    private final EventSettings settings;
    private final Delivery delivery;
    private final ConcurrentKafkaListenerContainerFactory<?, ?> factory;
    private final CommonErrorHandler failures;
    private final Map<String, Subscription> byTopic = new LinkedHashMap<>();
    private final List<ConcurrentMessageListenerContainer<?, ?>> containers = new ArrayList<>();

    Subscriptions(
            List<Subscription> subscriptions,
            EventSettings settings,
            Delivery delivery,
            ConcurrentKafkaListenerContainerFactory<?, ?> factory,
            CommonErrorHandler failures) {
        this.settings = settings;
        this.delivery = delivery;
        this.factory = factory;
        this.failures = failures;
        for (var subscription : subscriptions) {
            var topic = settings.topic(subscription.service(), subscription.aggregate());
            if (byTopic.putIfAbsent(topic, subscription) != null) {
                throw new IllegalStateException("Two subscriptions to %s; one bean per topic.".formatted(topic));
            }
        }
    }

    /** Hands a message to the subscription of its topic, in this thread, as its container would. */
    public void deliver(String topic, ConsumerRecord<String, byte[]> message) {
        var subscription = byTopic.get(topic);
        if (subscription == null) {
            throw new NoSuchElementException("No subscription to " + topic);
        }
        delivery.deliver(subscription, message);
    }

    public List<String> topics() {
        return List.copyOf(byTopic.keySet());
    }

    @Override
    public void start() {
        byTopic.keySet().forEach(topic -> containers.add(container(topic)));
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    private ConcurrentMessageListenerContainer<?, ?> container(String topic) {
        var container = factory.createContainer(topic);
        container.setBeanName(topic);
        container.setCommonErrorHandler(failures);
        container.getContainerProperties().setGroupId(settings.service());
        container.setupMessageListener((MessageListener<String, byte[]>) message -> deliver(message.topic(), message));
        return container;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return !containers.isEmpty();
    }

    /** Stops before the relay, which then still sends what the last events brought about. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
