package io.trellis.support.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param service this service's name in topics, and its consumer group
 * @param topicPrefix first word of every topic
 * @param publishes aggregates whose events this service publishes, in kebab case
 * @param createTopics whether missing topics are made at start; if not, a missing topic ends the start
 * @param partitions of a topic made at start
 * @param replicas of a topic made at start
 * @param retryFor how long a failing event is retried before it is set aside
 * @param keepSent how long a sent event stays in the outbox
 * @param keepApplied how long it is remembered that an event was applied; at least twice the retention of the topics
 */
@Validated
@ConfigurationProperties("trellis.events")
public record EventSettings(
        @NotBlank String service,
        @NotBlank String topicPrefix,
        @NotNull List<String> publishes,
        boolean createTopics,
        @Positive int partitions,
        @Positive short replicas,
        @NotNull Duration retryFor,
        @NotNull Duration keepSent,
        @NotNull Duration keepApplied) {

    public String topic(String service, String aggregate) {
        return "%s.%s.%s.v1".formatted(topicPrefix, service, aggregate);
    }

    public String deadLetters(String topic) {
        return "%s.%s.dlt".formatted(topic, service);
    }
}
