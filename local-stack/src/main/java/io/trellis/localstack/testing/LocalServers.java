package io.trellis.localstack.testing;

import io.trellis.localstack.kafka.Broker;
import io.trellis.localstack.mongodb.MongodFinder;
import io.trellis.localstack.mongodb.ReplicaSet;
import io.trellis.localstack.process.Leashed;
import io.trellis.localstack.process.Ports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The servers on this machine: MongoDB as a leashed child, unless one is named from outside, and Kafka in this process. */
record LocalServers(String mongodbUri, @Nullable Leashed mongodb, Broker broker, int kafkaPort) implements Servers {

    /** Seconds between two looks for what has expired, which are a minute otherwise: tests wait for it. */
    private static final int EXPIRY = 5;

    static LocalServers start(Path directory) throws Exception {
        List<Integer> ports = Ports.free(3);
        ReplicaSet replicaSet = new ReplicaSet(ports.getFirst());
        Optional<String> named = Optional.ofNullable(System.getenv("TRELLIS_MONGODB_URI"));
        Leashed mongodb = named.isPresent()
                ? null
                : replicaSet.start(
                        MongodFinder.ofThisMachine(System.out::println).find(),
                        directory,
                        directory,
                        "ttlMonitorSleepSecs=" + EXPIRY);
        Broker broker = Broker.start(directory.resolve("kafka"), ports.get(1), ports.get(2));
        if (mongodb != null) {
            awaitPrimary(replicaSet, mongodb);
        }
        return new LocalServers(named.orElse(replicaSet.uri()), mongodb, broker, ports.get(1));
    }

    private static void awaitPrimary(ReplicaSet replicaSet, Leashed mongodb) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!replicaSet.isPrimary()) {
            if (!mongodb.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("MongoDB did not start:\n" + mongodb.lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("TRELLIS_MONGODB_URI", mongodbUri, "TRELLIS_KAFKA", "127.0.0.1:" + kafkaPort);
    }

    @Override
    public void close() {
        if (mongodb != null) {
            mongodb.close();
        }
        broker.close();
    }
}
