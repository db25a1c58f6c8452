package io.trellis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the platform can see of it. */
@ExtendWith(RunningStack.class)
@NeedsKafka
class OperationIT {

    private final Stack stack;

    OperationIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void everyServiceTellsOfItsOutbox() throws Exception {
        var addresses = stack.addresses();
        for (int port : new int[] {addresses.jobs(), addresses.candidates(), addresses.rotations()}) {
            assertThat(metrics(port))
                    .contains("\ntrellis_outbox_age_seconds ")
                    .contains("\ntrellis_outbox_backlog ")
                    .contains("\ntrellis_outbox_parked 0.0")
                    .containsPattern("\ntrellis_outbox_sent_total [1-9]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "dlt list"})
    void tellsOperators(String command) {
        assertThat(stack.trellis(command.split(" ")))
                .as("which fails unless the exit code is 0")
                .contains("jobs", "candidates", "rotations")
                .doesNotContain("NOT healthy");
    }

    private static String metrics(int port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + "/actuator/prometheus");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
