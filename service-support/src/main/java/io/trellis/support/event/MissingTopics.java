package io.trellis.support.event;

import java.util.List;

/** Topics are missing, and this service is told not to make them. */
public final class MissingTopics extends RuntimeException {
    MissingTopics(List<String> names) {
        super("Kafka lacks the topics %s.".formatted(String.join(", ", names)));
    }
}
