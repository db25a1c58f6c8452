package io.trellis.support.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.support.sample.SampleProcess;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A start that cannot succeed says why, in one line that a person understands, and ends with a code other than 0. */
class StartIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name = "start-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void refusesAWrongSecret() throws Exception {
        var uri = System.getProperty("TRELLIS_MONGODB_URI").replace("mongodb://", "mongodb://dana:wrong@");
        endsWith("refuses the user dana.", "TRELLIS_MONGODB_URI=" + uri, "spring.mongodb.uri=" + uri);
    }

    @Test
    void refusesMissingTopicsThatItMustNotMake() throws Exception {
        endsWith("Kafka lacks the topics %s.sample.tally.v1".formatted(name), "TRELLIS_CREATE_TOPICS=false");
    }

    private void endsWith(String line, String... settings) throws Exception {
        try (var service = SampleProcess.start(name, 0, List.of(settings))) {
            assertThat(service.exit(PATIENCE)).isEqualTo(1);
            assertThat(service.output()).contains(line).doesNotContain("\tat ");
        }
    }
}
