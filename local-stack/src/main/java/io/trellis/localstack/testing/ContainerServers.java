package io.trellis.localstack.testing;

import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers; Testcontainers' reaper removes them even when this process is killed. */
record ContainerServers(MongoDBContainer mongodb, KafkaContainer kafka) implements Servers {

    static ContainerServers start() {
        MongoDBContainer mongodb = new MongoDBContainer(DockerImageName.parse("mongo:8.0.15")).withReplicaSet();
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"));
        Startables.deepStart(mongodb, kafka).join();
        return new ContainerServers(mongodb, kafka);
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                "TRELLIS_MONGODB_URI", mongodb.getConnectionString(), "TRELLIS_KAFKA", kafka.getBootstrapServers());
    }

    @Override
    public void close() {
        kafka.stop();
        mongodb.stop();
    }
}
