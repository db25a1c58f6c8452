package io.trellis.support.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trellis.localstack.mongodb.MongodFinder;
import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.process.Ports;
import io.trellis.support.sample.SampleProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A start that cannot succeed says why, in one line that a person understands, and ends with a code other than 0. Each
 * gives up after a wait of its own; they wait together.
 */
@Execution(ExecutionMode.CONCURRENT)
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

    /** However it is named: a driver told of a replica set waits for one, a driver told of a host takes what it finds. */
    @Test
    void refusesAStandaloneServer(@TempDir Path directory) throws Exception {
        int port = Ports.free(1).getFirst();
        try (var standalone = standalone(port, directory)) {
            for (var replicaSet : List.of("", "?replicaSet=trellis")) {
                endsWith(
                        "MongoDB at 127.0.0.1:%d is a standalone server; transactions and change streams need a replica set."
                                .formatted(port),
                        "TRELLIS_MONGODB_URI=mongodb://127.0.0.1:%d/%s".formatted(port, replicaSet));
            }
            assertThat(standalone.isAlive()).as(standalone.lastWords()).isTrue();
        }
    }

    @Test
    void refusesToWaitForAServerThatDoesNotAnswer() throws Exception {
        int port = Ports.free(1).getFirst();
        endsWith(
                "No MongoDB replica set named trellis answers at 127.0.0.1:%d.".formatted(port),
                "TRELLIS_MONGODB_URI=mongodb://127.0.0.1:%d/?replicaSet=trellis".formatted(port));
    }

    private static Leashed standalone(int port, Path directory) {
        var mongod = MongodFinder.ofThisMachine(System.out::println).find().toString();
        var address = List.of("--bind_ip", "127.0.0.1", "--port", String.valueOf(port), "--nounixsocket");
        var command = Stream.concat(Stream.of(mongod, "--dbpath", directory.toString()), address.stream());
        var standalone = Leashed.start("standalone", directory, command.toList(), Map.of());
        await().atMost(PATIENCE).until(() -> Ports.answers(port));
        return standalone;
    }

    private void endsWith(String line, String... settings) throws Exception {
        try (var service = SampleProcess.start(name, 0, List.of(settings))) {
            assertThat(service.exit(PATIENCE)).isEqualTo(1);
            assertThat(service.output()).contains(line).doesNotContain("\tat ");
        }
    }
}
