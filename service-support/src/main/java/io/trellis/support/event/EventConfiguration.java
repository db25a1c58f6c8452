package io.trellis.support.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {
    private static final String LARGEST_DEAD_LETTER = Integer.toString(16 * 1024 * 1024);

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    Topics topics(KafkaAdmin kafka, EventSettings settings, ObjectProvider<Subscription> subscriptions) {
        var published = settings.publishes().stream().map(aggregate -> settings.topic(settings.service(), aggregate));
        var read = subscriptions.stream()
                .map(subscription -> settings.topic(subscription.service(), subscription.aggregate()))
                .toList();
        List<NewTopic> topics = new ArrayList<>();
        Stream.concat(published, read.stream())
                .distinct()
                .forEach(topic -> topics.add(new NewTopic(topic, settings.partitions(), settings.replicas())));
        read.forEach(topic -> topics.add(new NewTopic(settings.deadLetters(topic), 1, settings.replicas())
                .configs(java.util.Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_DEAD_LETTER))));
        return new Topics(new HashMap<>(kafka.getConfigurationProperties()), settings.createTopics(), topics);
    }

    @Bean
    SmartInitializingSingleton topicsAtStart(Topics topics) {
        return topics::ensure;
    }
}
