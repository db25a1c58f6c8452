package io.trellis.support.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.localstack.kafka.Broker;
import io.trellis.localstack.process.Ports;
import io.trellis.support.sample.Http;
import io.trellis.support.sample.SampleProcess;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A service with a broker of its own, which goes away. */
@Execution(ExecutionMode.CONCURRENT)
class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<Integer> ports = Ports.free(3);
    private final int service = ports.getFirst();

    @Test
    void saysWithinSecondsThatKafkaIsAway(@TempDir Path directory) throws Exception {
        var name = "letters-" + UUID.randomUUID().toString().substring(0, 8);
        var settings = List.of("TRELLIS_KAFKA=127.0.0.1:" + ports.get(1));
        var broker = Broker.start(directory, ports.get(1), ports.get(2));
        try (var process = SampleProcess.start(name, service, settings)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(list().body()).isEqualTo("[]"));
            broker.close();

            var answer = list();
            assertThat(answer.statusCode()).as(process.output()).isEqualTo(503);
            assertThat(answer.body()).contains("urn:trellis:problem:unavailable", "Kafka does not answer.");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");

            broker = Broker.start(directory, ports.get(1), ports.get(2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(list().body()).isEqualTo("[]"));
        } finally {
            broker.close();
        }
    }

    /** Given up by {@link Http} before {@code default.api.timeout.ms} would end. */
    private HttpResponse<String> list() throws Exception {
        return Http.send(
                service, "GET", "/actuator/deadletters", BodyPublishers.noBody(), "Authorization", Http.bearer("ops"));
    }
}
